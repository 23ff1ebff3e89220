using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Sources;

/// <summary>Where the figures were read, and what those sources draw on.</summary>
[Route(Root + "sources")]
public sealed class SourcesController(IReleaseQueries releases) : V1Controller
{
    private static readonly CsvTable<SourceResponse> _columns = new CsvTable<SourceResponse>()
        .Text("id", source => source.Id)
        .Text("publisher", source => source.Publisher)
        .Text("title", source => source.Title)
        .Text("url", source => source.Url)
        .Text("table", source => source.Table)
        .Text("published_on", source => source.PublishedOn)
        .Text("quality_label", source => source.QualityLabel)
        .Text("licence", source => source.Licence)
        .Text("derived_from", source => string.Join(' ', source.DerivedFrom.Select(from => from.Id)))
        .Text("citation", source => source.Citation);

    /// <summary>The sources, in order of their identifier.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<SourceResponse>>(200)]
    public async Task<ActionResult> List(
        [FromQuery] ListRequest request,
        [FromServices] ListAnswers answers,
        CancellationToken cancellationToken
    ) => answers.Page(request, [.. (await AllAsync(cancellationToken)).Select(SourceResponse.Of)], "sources", _columns);

    /// <summary>One source.</summary>
    /// <param name="id" example="moj-via-echo-2018">The identifier, such as <c>moj-via-echo-2018</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<SourceResponse>(200)]
    public async Task<ActionResult> Get(string id, CancellationToken cancellationToken)
    {
        var sources = await AllAsync(cancellationToken);
        return sources.FirstOrDefault(source => source.Id == id) is { } found
            ? Ok(SourceResponse.Of(found))
            : ProblemResult.Unknown(
                ProblemTypes.UnknownSource,
                id,
                [.. sources.Select(source => new Candidate(source.Id, [source.Title]))]
            );
    }

    private async Task<IReadOnlyList<Source>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await releases.IndexAsync(cancellationToken)).PublicSources.OrderBy(source => source.Id, StringComparer.Ordinal)];
}
