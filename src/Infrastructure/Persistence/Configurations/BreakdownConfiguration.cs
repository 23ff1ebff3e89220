using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class BreakdownConfiguration : IEntityTypeConfiguration<BreakdownRow>
{
    public void Configure(EntityTypeBuilder<BreakdownRow> builder)
    {
        builder.ToTable("Breakdowns");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Id).IsRequired().HasMaxLength(400).IsUnicode(false);
        builder.HasIndex(row => row.Id).IsUnique();
    }
}
