using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Releases;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Revisions;

/// <summary>What has changed, figure by figure.</summary>
[Route(Root + "revisions")]
public sealed class RevisionsController(IReleaseQueries releases, ReleaseComparison comparison, TimeProvider time) : V1Controller
{
    /// <summary>What has changed since a day, an instant or a state of the store: figures that were revised, added, deleted or
    /// withdrawn, each with the old and the new value, when and why.</summary>
    /// <remarks>
    /// Figures are those that questions without <c>release</c> are answered from. A client that has those of some moment, applies the
    /// changes since then, and asks the next time with <c>next</c> of the answer, has the present ones. The CSV file has all changes.
    /// </remarks>
    /// <param name="request">Since when.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [Expensive(IsFile = true)]
    [OffersCsv]
    [ProducesResponseType<RevisionsResponse>(200)]
    public async Task<ActionResult> List([FromQuery] RevisionsRequest request, CancellationToken cancellationToken)
    {
        var version = HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var snapshot = new Snapshot(version.ChangedAt, version.Sequence);
        var index = await releases.IndexAsync(cancellationToken);
        var since = StartOf(request.Since!, index);
        var changes = CurrentChange
            .Between(index, since, snapshot)
            .Where(cause => request.DataSet is null || (cause.Now ?? cause.Before)!.DataSet.Id == request.DataSet)
            .ToAsyncEnumerable()
            .SelectMany(cause => comparison.ChangesAsync(cause, snapshot, cancellationToken));
        if (HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv)
            return new CsvResult<ReleaseChangeResponse>("revisions.csv", ReleasesController.ChangeColumns, changes);
        var first = await changes.Take(ReleasesController.MostChanges + 1).ToListAsync(cancellationToken);
        return Ok(
            new RevisionsResponse
            {
                Since = KnowledgeTime.Text(since.AsOf),
                AsOf = KnowledgeTime.Text(snapshot.AsOf),
                Next = KnowledgeTime.Text(snapshot),
                Changes = [.. first.Take(ReleasesController.MostChanges)],
                More = first.Count > ReleasesController.MostChanges,
                Withdrawn =
                [
                    .. index
                        .Public.Where(release =>
                            release.Withdrawal?.Sequence > since.Sequence
                            && (request.DataSet is null || release.DataSet.Id == request.DataSet)
                        )
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

    // A day is meant from its beginning, what changed in its first moment included.
    private Snapshot StartOf(string text, ReleaseIndex index)
    {
        var isDay = !text.Contains('T', StringComparison.Ordinal);
        var instant = KnowledgeTime.TryParse(isDay ? $"{text}T00:00:00Z" : text, time.GetUtcNow()) ?? DateTimeOffset.MinValue;
        var start = isDay && instant > DateTimeOffset.MinValue ? instant.AddTicks(-1) : instant;
        return new Snapshot(start, KnowledgeTime.SequenceOf(text) ?? index.SequenceAt(start));
    }
}
