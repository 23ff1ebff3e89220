using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class ObservationConfiguration : IEntityTypeConfiguration<ObservationRow>
{
    public void Configure(EntityTypeBuilder<ObservationRow> builder)
    {
        builder.ToTable("Observations");
        builder.HasKey(row => new
        {
            row.ReleaseKey,
            row.AreaKey,
            row.OffenceKey,
            row.PeriodKey,
            row.MeasureKey,
            row.BreakdownKey,
        });
        builder.Property(row => row.Symbol).HasMaxLength(3).IsUnicode(false);
        builder.HasOne<MeasureRow>().WithMany().HasForeignKey(row => row.MeasureKey).OnDelete(DeleteBehavior.Restrict);
        FigureConfiguration.Configure(builder);
    }
}
