using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Publishing.Webhooks;

namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>A webhook, without its secret.</summary>
public record WebhookResponse
{
    /// <summary>The identifier.</summary>
    /// <example>wh-0123456789ab</example>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>Where it listens.</summary>
    /// <example>https://newsroom.example/hooks/outcomes</example>
    public required string Url { get; init; }

    /// <summary>What it is told of; all where it is empty.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>The data sets that it is told of; all where it is empty.</summary>
    public required IReadOnlyList<string> DataSets { get; init; }

    /// <summary>When it was made.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>Until when messages are signed with the secret before as well; null where they are not.</summary>
    public required string? PreviousSecretEndsAt { get; init; }

    /// <summary>When it was switched off, because its address answered 410; null while it is on.</summary>
    public required string? EndedAt { get; init; }

    internal static WebhookResponse Of(Webhook webhook) =>
        new()
        {
            Id = webhook.Id,
            Publisher = webhook.Publisher,
            Url = webhook.Address.AbsoluteUri,
            Events = [.. webhook.Kinds.Select(kind => Words.Of(kind))],
            DataSets = webhook.DataSetIds,
            CreatedAt = KnowledgeTime.Text(webhook.CreatedAt),
            PreviousSecretEndsAt = webhook.PreviousSecretEndsAt is { } ends ? KnowledgeTime.Text(ends) : null,
            EndedAt = webhook.EndedAt is { } ended ? KnowledgeTime.Text(ended) : null,
        };
}
