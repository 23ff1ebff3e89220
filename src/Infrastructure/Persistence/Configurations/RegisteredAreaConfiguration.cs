using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class RegisteredAreaConfiguration : IEntityTypeConfiguration<RegisteredAreaRow>
{
    public void Configure(EntityTypeBuilder<RegisteredAreaRow> builder)
    {
        builder.ToTable("RegisteredAreas");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Level).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        builder.Property(row => row.GssCode).HasMaxLength(9).IsFixedLength().IsUnicode(false);
        builder.Property(row => row.ParentId).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
    }
}
