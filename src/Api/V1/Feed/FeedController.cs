using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Atom;
using OutcomesApi.Api.Routing;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Feed;

/// <summary>New releases, corrections and withdrawals, for feed readers and for clients that poll.</summary>
[Route(Root + "feed")]
public sealed class FeedController(IReleaseQueries releases) : V1Controller
{
    private const int MostEntries = 100;

    /// <summary>What became of releases of late, the newest first. <c>/feed.atom</c> is an Atom feed (RFC 4287).</summary>
    /// <remarks>Asked with <c>If-None-Match</c> it answers 304 while nothing is new. To be told instead of asking, see
    /// <c>/webhooks</c>.</remarks>
    /// <param name="request">Of which data set.</param>
    /// <param name="atom">Writes Atom.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [OffersAtom]
    [ProducesResponseType<FeedResponse>(200)]
    public async Task<ActionResult> List(
        [FromQuery] FeedRequest request,
        [FromServices] ReleaseFeed atom,
        CancellationToken cancellationToken
    )
    {
        var events = ReleaseEvent
            .Of((await releases.IndexAsync(cancellationToken)).Public)
            .Where(happened => request.DataSet is null || happened.Release.DataSet.Id == request.DataSet)
            .Reverse()
            .Take(MostEntries)
            .ToList();
        return HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Atom
            ? new AtomResult(atom.Of(Request, events))
            : Ok(new FeedResponse { Entries = [.. events.Select(FeedEntryResponse.Of)] });
    }
}
