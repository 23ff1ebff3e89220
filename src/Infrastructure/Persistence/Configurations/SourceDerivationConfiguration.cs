using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class SourceDerivationConfiguration : IEntityTypeConfiguration<SourceDerivationRow>
{
    public void Configure(EntityTypeBuilder<SourceDerivationRow> builder)
    {
        builder.ToTable("SourceDerivations");
        builder.HasKey(row => new { row.SourceKey, row.FromKey });
        builder.Property(row => row.Basis).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.FromKey).OnDelete(DeleteBehavior.Restrict);
    }
}
