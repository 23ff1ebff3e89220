using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class PublishedCellConfiguration : IEntityTypeConfiguration<PublishedCellRow>
{
    public void Configure(EntityTypeBuilder<PublishedCellRow> builder)
    {
        builder.ToTable("PublishedCells");
        builder.HasKey(row => new
        {
            row.ReleaseKey,
            row.AreaKey,
            row.OffenceKey,
            row.PeriodKey,
            row.Derivation,
        });
        builder.Property(row => row.Derivation).HasConversion<byte>();
        builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AreaRow>().WithMany().HasForeignKey(row => row.AreaKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OffenceRow>().WithMany().HasForeignKey(row => row.OffenceKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PeriodRow>().WithMany().HasForeignKey(row => row.PeriodKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MeasureSetRow>().WithMany().HasForeignKey(row => row.MeasureSetKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}
