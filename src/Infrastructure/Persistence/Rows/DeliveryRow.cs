using OutcomesApi.Domain.Publishing.Webhooks;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A message to a webhook.</summary>
public sealed class DeliveryRow
{
    /// <summary>The webhook.</summary>
    public required string WebhookId { get; init; }

    /// <summary>The event.</summary>
    public required string EventId { get; init; }

    /// <summary>How far it has come.</summary>
    public DeliveryState State { get; set; }

    /// <summary>How often it has been sent. Two senders cannot both make one attempt out of the same.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is to be sent next.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>What came of the last attempt, or null.</summary>
    public string? LastOutcome { get; set; }

    /// <summary>When the event was noticed.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was received, or null.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }
}
