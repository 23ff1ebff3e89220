using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Lists;

namespace OutcomesApi.Api.V1.DataSets;

/// <summary>The data sets that releases are versions of: who publishes each, what it counts, and under which terms.</summary>
[Route(Root + "datasets")]
public sealed class DataSetsController(DataSetAnswers dataSets, Snapshots snapshots) : V1Controller
{
    private static readonly CsvTable<DataSetResponse> _columns = new CsvTable<DataSetResponse>()
        .Text("id", dataSet => dataSet.Id)
        .Text("title", dataSet => dataSet.Title)
        .Text("publisher", dataSet => dataSet.Publisher)
        .Text("measures", dataSet => string.Join(' ', dataSet.Measures))
        .Text("published_rates", dataSet => string.Join(' ', dataSet.PublishedRates))
        .Text("quality_labels", dataSet => string.Join(' ', dataSet.QualityLabels))
        .Text("licences", dataSet => string.Join("; ", dataSet.Licences))
        .Text("periods", dataSet => string.Join(' ', dataSet.Periods))
        .Text("latest_release", dataSet => dataSet.LatestRelease?.Id)
        .Text("latest_published_on", dataSet => dataSet.LatestRelease?.PublishedOn)
        .Number<int>("latest_figure_count", dataSet => dataSet.LatestRelease?.FigureCount)
        .Number<int>("releases", dataSet => dataSet.Releases.Count);

    /// <summary>The data sets, in the order in which they came into the service.</summary>
    /// <remarks>
    /// Each with what it counts, its publisher, terms, periods and releases, its latest release as files, and how a later one takes its
    /// place. With <c>asOf</c> they are those of which a release had been published by then, with the release that was the latest; statuses
    /// of releases are those of today.
    /// </remarks>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<DataSetResponse>>(200)]
    public async Task<ActionResult> List(
        [FromQuery] DataSetListRequest request,
        [FromServices] ListAnswers answers,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return answers.Page(request, await ReadAsync(request.AsOf, cancellationToken), $"datasets?{request.AsOf}", _columns);
    }

    /// <summary>One data set.</summary>
    /// <param name="id" example="essex-2018">The identifier, such as <c>essex-2018</c>.</param>
    /// <param name="request">As of when.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<DataSetResponse>(200)]
    public async Task<ActionResult> Get(string id, [FromQuery] DataSetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var known = await ReadAsync(request.AsOf, cancellationToken);
        return known.FirstOrDefault(dataSet => dataSet.Id == id) is { } found
            ? Ok(found)
            : ProblemResult.Unknown(
                ProblemTypes.UnknownDataSet,
                id,
                [.. known.Select(dataSet => new Candidate(dataSet.Id, [dataSet.Title, .. dataSet.Releases.Select(release => release.Id)]))]
            );
    }

    private Task<IReadOnlyList<DataSetResponse>> ReadAsync(string? asOf, CancellationToken cancellationToken) =>
        dataSets.ListAsync(snapshots.Of(asOf, HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version), cancellationToken);
}
