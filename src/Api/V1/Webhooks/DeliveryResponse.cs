using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Publishing.Webhooks;

namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>A message to a webhook, and how far it has come.</summary>
public sealed record DeliveryResponse
{
    /// <summary>The event: a release and what happened to it.</summary>
    /// <example>cps-case-outcomes-v3-published</example>
    public required string Event { get; init; }

    /// <summary>The identifier of the message, in the header <c>webhook-id</c> of each attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary><c>pending</c>, <c>delivered</c>, or <c>dead</c> after the last attempt.</summary>
    public required string State { get; init; }

    /// <summary>How often it has been sent.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is sent next; null where it is not.</summary>
    public required string? NextAttemptAt { get; init; }

    /// <summary>What came of the last attempt; null before the first.</summary>
    /// <example>status 503</example>
    public required string? LastOutcome { get; init; }

    /// <summary>When the event was noticed.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>When it was received; null while it was not.</summary>
    public required string? DeliveredAt { get; init; }

    internal static DeliveryResponse Of(Delivery delivery) =>
        new()
        {
            Event = delivery.EventId,
            MessageId = delivery.MessageId,
            State = Words.Of(delivery.State),
            Attempts = delivery.Attempts,
            NextAttemptAt = delivery.State == DeliveryState.Pending ? KnowledgeTime.Text(delivery.NextAttemptAt) : null,
            LastOutcome = delivery.LastOutcome,
            CreatedAt = KnowledgeTime.Text(delivery.CreatedAt),
            DeliveredAt = delivery.DeliveredAt is { } at ? KnowledgeTime.Text(at) : null,
        };
}
