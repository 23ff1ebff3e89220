using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class RegisteredOffenceConfiguration : IEntityTypeConfiguration<RegisteredOffenceRow>
{
    public void Configure(EntityTypeBuilder<RegisteredOffenceRow> builder)
    {
        builder.ToTable("RegisteredOffences");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Name).HasMaxLength(400);
        builder.Property(row => row.Level).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        builder.Property(row => row.Classification).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        builder.Property(row => row.Code).HasMaxLength(100);
        builder.Property(row => row.ParentId).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
    }
}
