using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class RegisteredOutcomeTypeConfiguration : IEntityTypeConfiguration<RegisteredOutcomeTypeRow>
{
    public void Configure(EntityTypeBuilder<RegisteredOutcomeTypeRow> builder)
    {
        builder.ToTable("RegisteredOutcomeTypes");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(10).IsUnicode(false);
        builder.Property(row => row.Name).HasMaxLength(400);
        builder.Property(row => row.GroupId).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.GroupName).HasMaxLength(400);
    }
}
