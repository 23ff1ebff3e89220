using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class PeriodConfiguration : IEntityTypeConfiguration<PeriodRow>
{
    public void Configure(EntityTypeBuilder<PeriodRow> builder)
    {
        builder.ToTable("Periods");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Id).IsRequired().HasMaxLength(16).IsUnicode(false);
        builder.Property(row => row.Label).HasMaxLength(200);
        builder.HasIndex(row => new { row.Id, row.Label }).IsUnique();
    }
}
