namespace OutcomesApi.Domain.Publishing.Webhooks;

/// <summary>A message to a webhook: one for each event, however many replicas there are.</summary>
public sealed record Delivery
{
    /// <summary>The event of a message that tests a webhook.</summary>
    public const string Ping = "ping";

    /// <summary>The webhook.</summary>
    public required string WebhookId { get; init; }

    /// <summary>The event: <see cref="Releases.ReleaseEvent.Id"/>, or <see cref="Ping"/> and a number.</summary>
    public required string EventId { get; init; }

    /// <summary>How far it has come.</summary>
    public DeliveryState State { get; init; } = DeliveryState.Pending;

    /// <summary>How often it has been sent.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is to be sent next, while it is pending.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>What came of the last attempt: a status, or why there was none; null before the first.</summary>
    public string? LastOutcome { get; init; }

    /// <summary>When the event was noticed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was received; null while it was not.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>The identifier of the message, in the header <c>webhook-id</c>: the same in each attempt, so that a receiver can tell a
    /// repetition.</summary>
    public string MessageId => $"{WebhookId}.{EventId}";
}
