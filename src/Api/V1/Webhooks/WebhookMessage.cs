using OutcomesApi.Api.Publishing.Webhooks;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Releases;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>What a webhook is told.</summary>
public sealed record WebhookMessage
{
    /// <summary>What happened: <c>release.published</c>, <c>release.corrected</c>, <c>release.withdrawn</c>, or <c>ping</c> for a
    /// test.</summary>
    /// <example>release.corrected</example>
    public required string Type { get; init; }

    /// <summary>When the service knew of it.</summary>
    public required string Timestamp { get; init; }

    /// <summary>The release; null for a test.</summary>
    public required string? Release { get; init; }

    /// <summary>Its data set; null for a test.</summary>
    public required string? DataSet { get; init; }

    /// <summary>Why it was corrected or withdrawn; null where neither.</summary>
    public required string? Reason { get; init; }

    /// <summary>The figures that are other than in the version before, at most 20.</summary>
    public required IReadOnlyList<ReleaseChangeResponse> Changes { get; init; }

    /// <summary>Whether there are more of them, at <c>links.changes</c>.</summary>
    public required bool More { get; init; }

    /// <summary>Where to read on; absolute where the service knows its public address (<c>Api:PublicBaseUrl</c>). Null for a
    /// test.</summary>
    public required WebhookMessageLinks? Links { get; init; }

    internal static WebhookMessage Ping(Delivery delivery) =>
        new()
        {
            Type = Delivery.Ping,
            Timestamp = KnowledgeTime.Text(delivery.CreatedAt),
            Release = null,
            DataSet = null,
            Reason = null,
            Changes = [],
            More = false,
            Links = null,
        };

    internal static WebhookMessage Of(
        ReleaseEvent happened,
        Delivery delivery,
        IReadOnlyList<ReleaseChangeResponse> changes,
        PublicAddress address
    ) =>
        new()
        {
            Type = $"release.{Words.Of(happened.Kind)}",
            Timestamp = KnowledgeTime.Text(delivery.CreatedAt),
            Release = happened.Release.Id,
            DataSet = happened.Release.DataSet.Id,
            Reason = happened.Reason,
            Changes = [.. changes.Take(WebhookMessages.MostChanges)],
            More = changes.Count > WebhookMessages.MostChanges,
            Links = new WebhookMessageLinks
            {
                Release = address.Of($"/v1/releases/{happened.Release.Id}"),
                Changes = address.Of($"/v1/releases/{happened.Release.Id}/changes"),
            },
        };
}
