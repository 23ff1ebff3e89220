using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<ReleaseRow>
{
    public void Configure(EntityTypeBuilder<ReleaseRow> builder)
    {
        builder.ToTable("Releases");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Title).HasMaxLength(400);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        builder.Property(row => row.PublishedOn).HasMaxLength(10).IsUnicode(false);
        builder.Property(row => row.ExtractedOn).HasMaxLength(10).IsUnicode(false);
        builder.Property(row => row.Checksum).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(row => row.CorrectionReason).HasMaxLength(1000);
        builder.Property(row => row.WithdrawalReason).HasMaxLength(1000);
        builder.Property(row => row.CompleteOver).HasMaxLength(200).IsUnicode(false);
        builder
            .Property(row => row.AbsentRows)
            .HasConversion<string>()
            .HasMaxLength(20)
            .IsUnicode(false)
            .HasDefaultValue(AbsentRows.Unknown);
        builder.HasIndex(row => new { row.DataSetKey, row.Version }).IsUnique();
        builder.HasIndex(row => row.Checksum);
        builder.HasOne<DataSetRow>().WithMany().HasForeignKey(row => row.DataSetKey).OnDelete(DeleteBehavior.Restrict);
    }
}
