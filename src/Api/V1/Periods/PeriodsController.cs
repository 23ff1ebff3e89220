using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Periods;

/// <summary>The times for which there are figures.</summary>
[Route(Root + "periods")]
public sealed class PeriodsController(IObservationQueries observations) : V1Controller
{
    private static readonly CsvTable<PeriodResponse> _columns = new CsvTable<PeriodResponse>()
        .Text("id", period => period.Id)
        .Text("kind", period => period.Kind)
        .Text("start", period => period.Start?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        .Text("end", period => period.End?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        .Text("label", period => period.Label);

    /// <summary>The periods of which the current releases have figures, in order of time; undated ones last.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<PeriodResponse>>(200)]
    public async Task<ActionResult> List(
        [FromQuery] ListRequest request,
        [FromServices] ListAnswers answers,
        CancellationToken cancellationToken
    )
    {
        var version = HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var periods = await observations.PeriodsAsync(new Snapshot(version.ChangedAt, version.Sequence), cancellationToken);
        return answers.Page(request, [.. periods.Select(PeriodResponse.Of)], "periods", _columns);
    }
}
