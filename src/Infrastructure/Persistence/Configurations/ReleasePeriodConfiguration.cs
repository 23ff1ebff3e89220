using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class ReleasePeriodConfiguration : IEntityTypeConfiguration<ReleasePeriodRow>
{
    public void Configure(EntityTypeBuilder<ReleasePeriodRow> builder)
    {
        builder.ToTable("ReleasePeriods");
        builder.HasKey(row => new { row.ReleaseKey, row.PeriodKey });
        builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PeriodRow>().WithMany().HasForeignKey(row => row.PeriodKey).OnDelete(DeleteBehavior.Restrict);
    }
}
