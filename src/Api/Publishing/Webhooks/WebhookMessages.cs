using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Releases;
using OutcomesApi.Api.V1.Webhooks;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.Publishing.Webhooks;

/// <summary>Writes what webhooks are told.</summary>
public sealed class WebhookMessages(
    IReleaseQueries releases,
    IDataVersionQueries versions,
    ReleaseComparison comparison,
    PublicAddress address,
    IOptions<JsonOptions> json
)
{
    /// <summary>How many changed figures a message names; all are at <c>links.changes</c>.</summary>
    public const int MostChanges = 20;

    /// <summary>The JSON of a message.</summary>
    public async Task<byte[]> OfAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var known = (await releases.IndexAsync(cancellationToken)).Public.ToList();
        var happened = ReleaseEvent.Of(known).FirstOrDefault(one => one.Id == delivery.EventId);
        var message = happened is null
            ? WebhookMessage.Ping(delivery)
            : WebhookMessage.Of(happened, delivery, await ChangesAsync(happened, known, cancellationToken), address);
        return JsonSerializer.SerializeToUtf8Bytes(message, json.Value.JsonSerializerOptions);
    }

    private async Task<List<ReleaseChangeResponse>> ChangesAsync(
        ReleaseEvent happened,
        List<Release> known,
        CancellationToken cancellationToken
    )
    {
        if (
            happened.Kind == ReleaseEventKind.Withdrawn
            || ReleasesController.Before(happened.Release, known).FirstOrDefault() is not { } before
        )
            return [];
        var version = await versions.CurrentAsync(cancellationToken);
        return await comparison
            .ChangesAsync(before, happened.Release, new Snapshot(version.ChangedAt, version.Sequence), cancellationToken)
            .Take(MostChanges + 1)
            .ToListAsync(cancellationToken);
    }
}
