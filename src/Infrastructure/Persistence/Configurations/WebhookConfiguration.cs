using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookRow>, IEntityTypeConfiguration<DeliveryRow>
{
    private const int LongestId = 20;

    // A number of milliseconds can be compared and sorted by on both providers, which the text that SQLite keeps instants in cannot.
    private static readonly ValueConverter<DateTimeOffset, long> _milliseconds = new(
        instant => instant.ToUnixTimeMilliseconds(),
        number => DateTimeOffset.FromUnixTimeMilliseconds(number)
    );

    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("Webhooks");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(LongestId).IsUnicode(false);
        builder.Property(row => row.Publisher).HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Address).HasMaxLength(2000);
        builder.Property(row => row.Kinds).HasMaxLength(100).IsUnicode(false);
        builder.Property(row => row.DataSetIds).HasMaxLength(2000).IsUnicode(false);
        builder.Property(row => row.Secret).HasMaxLength(100).IsUnicode(false);
        builder.Property(row => row.PreviousSecret).HasMaxLength(100).IsUnicode(false);
        builder.HasIndex(row => row.Publisher);
    }

    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("WebhookDeliveries");
        builder.HasKey(row => new { row.WebhookId, row.EventId });
        builder.Property(row => row.WebhookId).HasMaxLength(LongestId).IsUnicode(false);
        builder.Property(row => row.EventId).HasMaxLength(Slug.MaximumLength + 30).IsUnicode(false);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        builder.Property(row => row.NextAttemptAt).HasConversion(_milliseconds);
        builder.Property(row => row.CreatedAt).HasConversion(_milliseconds);
        builder.Property(row => row.LastOutcome).HasMaxLength(200);
        builder.HasOne<WebhookRow>().WithMany().HasForeignKey(row => row.WebhookId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.State, row.NextAttemptAt });
    }
}
