using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class PublishingConfiguration
    : IEntityTypeConfiguration<ApiKeyRow>,
        IEntityTypeConfiguration<AuditRow>,
        IEntityTypeConfiguration<SubmissionRow>,
        IEntityTypeConfiguration<SubmissionChunkRow>,
        IEntityTypeConfiguration<IdempotencyRow>
{
    private const int LongestId = 20;
    private const int LongestCaller = 300;

    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("ApiKeys");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(LongestId).IsUnicode(false);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Publisher).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Scopes).HasMaxLength(100).IsUnicode(false);
        builder.Property(row => row.DataSetIds).HasMaxLength(2000).IsUnicode(false);
        builder.Property(row => row.SubmissionId).HasMaxLength(LongestId).IsUnicode(false);
        builder.Property(row => row.SecretHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("AuditLog", table => table.HasTrigger("AuditLogIsAppendOnly"));
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Actor).HasMaxLength(LongestCaller).IsUnicode(false);
        builder.Property(row => row.Publisher).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Action).HasMaxLength(40).IsUnicode(false);
        builder.Property(row => row.Target).HasMaxLength(200);
        builder.Property(row => row.Outcome).HasMaxLength(60).IsUnicode(false);
        builder.Property(row => row.Address).HasMaxLength(64).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<SubmissionRow> builder)
    {
        builder.ToTable("Submissions");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(LongestId).IsUnicode(false);
        builder.Property(row => row.Publisher).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.KeyId).HasMaxLength(LongestCaller).IsUnicode(false);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.FileName).HasMaxLength(200);
        builder.Property(row => row.Checksum).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(row => row.DataSetId).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Period).HasMaxLength(20).IsUnicode(false);
        builder.Property(row => row.PublishedOn).HasMaxLength(10).IsUnicode(false);
        builder
            .Property(row => row.AbsentRows)
            .HasConversion<string>()
            .HasMaxLength(20)
            .IsUnicode(false)
            .HasDefaultValue(AbsentRows.Unknown);
        builder.Property(row => row.Corrects).HasMaxLength(Slug.MaximumLength + 12).IsUnicode(false);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Property(row => row.ApprovedBy).HasMaxLength(LongestCaller).IsUnicode(false);
        builder.Property(row => row.Acknowledged).HasMaxLength(400).IsUnicode(false);
        builder.Property(row => row.ReleaseIds).HasMaxLength(1000).IsUnicode(false);
        builder.Property(row => row.DataSetIds).HasMaxLength(2000).IsUnicode(false);
        builder.Property(row => row.ActingCaller).IsUnicode(false);
        builder.Property(row => row.StateReason).HasMaxLength(2000);
        builder.HasIndex(row => row.Publisher);
        builder.HasIndex(row => row.State);
    }

    public void Configure(EntityTypeBuilder<SubmissionChunkRow> builder)
    {
        builder.ToTable("SubmissionChunks");
        builder.HasKey(row => new { row.SubmissionId, row.Number });
        builder.Property(row => row.SubmissionId).HasMaxLength(LongestId).IsUnicode(false);
        builder.HasOne<SubmissionRow>().WithMany().HasForeignKey(row => row.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(row => new { row.Client, row.Key });
        builder.Property(row => row.Client).HasMaxLength(100).IsUnicode(false);
        builder.Property(row => row.Key).HasMaxLength(100).IsUnicode(false);
        builder.Property(row => row.RequestHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.HasIndex(row => row.CreatedAt);
    }
}
