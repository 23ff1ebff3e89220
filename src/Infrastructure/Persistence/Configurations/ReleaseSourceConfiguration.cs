using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class ReleaseSourceConfiguration : IEntityTypeConfiguration<ReleaseSourceRow>
{
    public void Configure(EntityTypeBuilder<ReleaseSourceRow> builder)
    {
        builder.ToTable("ReleaseSources");
        builder.HasKey(row => new { row.ReleaseKey, row.SourceKey });
        builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}
