using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class PublishedRateConfiguration : IEntityTypeConfiguration<PublishedRateRow>
{
    public void Configure(EntityTypeBuilder<PublishedRateRow> builder)
    {
        builder.ToTable("PublishedRates");
        builder.HasKey(row => new
        {
            row.ReleaseKey,
            row.AreaKey,
            row.OffenceKey,
            row.PeriodKey,
            row.RateKey,
            row.BreakdownKey,
        });
        builder.HasOne<RateRow>().WithMany().HasForeignKey(row => row.RateKey).OnDelete(DeleteBehavior.Restrict);
        FigureConfiguration.Configure(builder);
    }
}
