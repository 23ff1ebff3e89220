using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Releases;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Revisions;

/// <summary>What publishers have revised, value by value.</summary>
[Route(Root + "revisions")]
public sealed class RevisionsController(IReleaseQueries releases, ReleaseComparison comparison, TimeProvider time) : V1Controller
{
    /// <summary>Every figure that later releases give otherwise than the version before, since a day or an instant: old, new, difference
    /// and reason, deletions included.</summary>
    /// <param name="request">Since when.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<RevisionsResponse>(200)]
    public async Task<ActionResult> List([FromQuery] RevisionsRequest request, CancellationToken cancellationToken)
    {
        var version = HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var snapshot = new Snapshot(version.ChangedAt, version.Sequence);
        var since = StartOf(request.Since!);
        var known = (await releases.IndexAsync(cancellationToken)).Public.ToList();
        var changes = ChangesAsync(known, since, snapshot, cancellationToken);
        if (HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv)
            return new CsvResult<ReleaseChangeResponse>("revisions.csv", ReleasesController.ChangeColumns, changes);
        var first = await changes.Take(ReleasesController.MostChanges + 1).ToListAsync(cancellationToken);
        return Ok(
            new RevisionsResponse
            {
                Since = KnowledgeTime.Text(since),
                AsOf = KnowledgeTime.Text(snapshot.AsOf),
                Changes = [.. first.Take(ReleasesController.MostChanges)],
                More = first.Count > ReleasesController.MostChanges,
                Withdrawn =
                [
                    .. known
                        .Where(release => release.Withdrawal?.At >= since)
                        .Select(release => new WithdrawnReleaseResponse
                        {
                            Release = release.Id,
                            At = KnowledgeTime.Text(release.Withdrawal!.At),
                            Reason = release.Withdrawal.Reason,
                        }),
                ],
            }
        );
    }

    private DateTimeOffset StartOf(string text) =>
        KnowledgeTime.TryParse(text.Contains('T', StringComparison.Ordinal) ? text : $"{text}T00:00:00Z", time.GetUtcNow())
        ?? DateTimeOffset.MinValue;

    private async IAsyncEnumerable<ReleaseChangeResponse> ChangesAsync(
        List<Release> known,
        DateTimeOffset since,
        Snapshot snapshot,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var later in known.Where(release => release.PublishedAt >= since).OrderBy(release => release.PublishedAt))
        {
            foreach (var earlier in ReleasesController.Before(later, known))
            {
                await foreach (var change in comparison.ChangesAsync(later, earlier, snapshot, cancellationToken))
                    yield return ReleaseChangeResponse.Of(change, later, earlier);
            }
        }
    }
}
