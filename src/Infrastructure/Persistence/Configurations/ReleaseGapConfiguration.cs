using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class ReleaseGapConfiguration : IEntityTypeConfiguration<ReleaseGapRow>
{
    public void Configure(EntityTypeBuilder<ReleaseGapRow> builder)
    {
        builder.ToTable("ReleaseGaps");
        builder.HasKey(row => new
        {
            row.ReleaseKey,
            row.AreaKey,
            row.PeriodKey,
            row.Symbol,
        });
        builder.Property(row => row.Symbol).HasMaxLength(3).IsUnicode(false);
        builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AreaRow>().WithMany().HasForeignKey(row => row.AreaKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PeriodRow>().WithMany().HasForeignKey(row => row.PeriodKey).OnDelete(DeleteBehavior.Restrict);
    }
}
