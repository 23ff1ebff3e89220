using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Api.V1.Outcomes;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.V1.Areas;

/// <summary>All areas that figures are about: England and Wales, countries, regions, forces, districts, publishers' own areas and reporting
/// bodies.</summary>
[Route(Root + "areas")]
public sealed class AreasController(AreaCatalogue areas, PublicAddress address) : V1Controller
{
    private static readonly CsvTable<AreaResponse> _columns = new CsvTable<AreaResponse>()
        .Text("id", area => area.Id)
        .Text("name", area => area.Name)
        .Text("level", area => area.Level)
        .Text("gss_code", area => area.GssCode)
        .Text("parent", area => area.Parent);

    /// <summary>The areas.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<AreaResponse>>(200)]
    public ActionResult List([FromQuery] AreaListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(
            request,
            [.. areas.Where(area => request.Level is null || Words.Of(area.Level) == request.Level).Select(Shape)],
            $"areas?{request.Level}",
            _columns
        );

    /// <summary>One area.</summary>
    /// <param name="id" example="southend-on-sea">The identifier, such as <c>southend-on-sea</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<AreaResponse>(200)]
    public ActionResult Get(string id) => areas.Find(id) is { } area ? Ok(Shape(area)) : Unknown(id);

    /// <summary>Published counts of an area, and the rates computed from them.</summary>
    /// <remarks>As for a force, for any area: a district, a publisher's own area, or England and Wales.</remarks>
    /// <param name="id" example="england-and-wales">The identifier of the area, such as <c>england-and-wales</c>.</param>
    /// <param name="request">The filters.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/outcomes")]
    [OffersTables]
    [ProducesResponseType<OutcomesResponse>(200)]
    public async Task<ActionResult> Outcomes(
        string id,
        [FromQuery] OutcomesRequest request,
        [FromServices] FigureAnswers answers,
        CancellationToken cancellationToken
    ) => areas.Find(id) is { } area ? await answers.OutcomesAsync(request, area, cancellationToken) : Unknown(id);

    /// <summary>The rates of an area, each with what it divides by what.</summary>
    /// <param name="id" example="england-and-wales">The identifier of the area, such as <c>england-and-wales</c>.</param>
    /// <param name="request">The filters.</param>
    /// <param name="chart">How the picture is drawn.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/rates")]
    [OffersTables]
    [OffersPicture]
    [ProducesResponseType<RatesResponse>(200)]
    public async Task<ActionResult> Rates(
        string id,
        [FromQuery] RatesRequest request,
        [FromQuery] ChartRequest chart,
        [FromServices] FigureAnswers answers,
        CancellationToken cancellationToken
    ) => areas.Find(id) is { } area ? await answers.RatesAsync(request, chart, area, cancellationToken) : Unknown(id);

    /// <summary>One rate or measure of an area over time: its change, its trend, its breaks, or why these cannot be given.</summary>
    /// <remarks>
    /// Periods of one kind only; a period without a figure is a gap and is shown as one. The change is given from the first period to the
    /// last and from the last but one, in percentage points and in percent, with its interval. The trend is Cochran-Armitage's, called at
    /// 99.8% from five periods on. Neither crosses a break in series, uses immature periods, or bridges a gap: it then says why not.
    /// </remarks>
    /// <param name="id" example="england-and-wales">The identifier of the area, such as <c>england-and-wales</c>.</param>
    /// <param name="request">Which series.</param>
    /// <param name="chart">How the picture is drawn.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/trends")]
    [Expensive]
    [OffersTables]
    [OffersPicture]
    [ProducesResponseType<TrendsResponse>(200)]
    public async Task<ActionResult> Trends(
        string id,
        [FromQuery] TrendsRequest request,
        [FromQuery] ChartRequest chart,
        [FromServices] TrendAnswers answers,
        CancellationToken cancellationToken
    ) => areas.Find(id) is { } area ? await answers.SeriesAsync(request, chart, area, cancellationToken) : Unknown(id);

    private AreaResponse Shape(Area area) => AreaResponse.Of(area, areas, path => address.Of(Request, path));

    private ProblemResult Unknown(string id) => ProblemResult.Unknown(ProblemTypes.UnknownArea, id, Candidates.Of(areas));
}
