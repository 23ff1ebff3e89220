using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>The versions of data sets that figures are from. A release never changes; a later one supersedes it.</summary>
[Route(Root + "releases")]
public sealed class ReleasesController(IReleaseQueries releases) : V1Controller
{
    private static readonly CsvTable<ReleaseResponse> _columns = new CsvTable<ReleaseResponse>()
        .Text("id", release => release.Id)
        .Text("data_set", release => release.DataSet)
        .Number<int>("version", release => release.Version)
        .Text("title", release => release.Title)
        .Text("publisher", release => release.Publisher)
        .Text("status", release => release.Status)
        .Text("published_at", release => release.PublishedAt)
        .Text("published_on", release => release.PublishedOn)
        .Number<int>("figure_count", release => release.FigureCount)
        .Text("checksum", release => release.Checksum)
        .Text("periods", release => string.Join(' ', release.Periods));

    /// <summary>The releases, in the order in which they came into the service.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<ReleaseResponse>>(200)]
    public async Task<ActionResult> List([FromQuery] ListRequest request, [FromServices] ListAnswers answers, CancellationToken cancellationToken) =>
        answers.Page(request, [.. (await releases.IndexAsync(cancellationToken)).Public.Select(ReleaseResponse.Of)], "releases", _columns);

    /// <summary>One release.</summary>
    /// <param name="id" example="essex-2018-v1">The identifier, such as <c>essex-2018-v1</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<ReleaseResponse>(200)]
    public async Task<ActionResult> Get(string id, CancellationToken cancellationToken)
    {
        var known = (await releases.IndexAsync(cancellationToken)).Public.ToList();
        return known.Find(release => release.Id == id) is { } found
            ? Ok(ReleaseResponse.Of(found))
            : ProblemResult.Unknown(ProblemTypes.UnknownRelease, id, [.. known.Select(release => new Candidate(release.Id, [release.DataSet.Id, release.Title]))]);
    }
}
