using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class MeasureSetConfiguration : IEntityTypeConfiguration<MeasureSetRow>
{
    public void Configure(EntityTypeBuilder<MeasureSetRow> builder)
    {
        builder.ToTable("MeasureSets");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.MeasureKeys).HasMaxLength(400).IsUnicode(false);
    }
}
