using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Comparisons;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Api.V1.Outcomes;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Forces;

/// <summary>The police forces of England and Wales, and what happened to the cases they handled.</summary>
[Route(Root + "forces")]
public sealed class ForcesController(AreaCatalogue areas, PublicAddress address) : V1Controller
{
    private static readonly CsvTable<ForceResponse> _columns = new CsvTable<ForceResponse>()
        .Text("id", force => force.Id)
        .Text("name", force => force.Name)
        .Text("kind", force => force.Kind)
        .Text("gss_code", force => force.GssCode)
        .Text("region", force => force.Region)
        .Text("country", force => force.Country);

    /// <summary>The police forces.</summary>
    /// <remarks>
    /// The 43 territorial forces in order of their identifier. Bodies that report crime and have no territory, such as British Transport
    /// Police, come with <c>kind=reporting-body</c>.
    /// </remarks>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<ForceResponse>>(200)]
    public ActionResult List([FromQuery] ForceListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. ForcesOf(request.Kind).Select(Shape)], $"forces?{request.Kind}", _columns);

    /// <summary>One police force, and what the service has on it.</summary>
    /// <param name="id" example="essex">The identifier, such as <c>essex</c>.</param>
    /// <param name="observations">Reads figures.</param>
    /// <param name="notes">Knows what must be said of an area.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<ForceDetailResponse>(200)]
    public async Task<ActionResult> Get(
        string id,
        [FromServices] IObservationQueries observations,
        [FromServices] AreaNotes notes,
        CancellationToken cancellationToken
    )
    {
        if (areas.FindForce(id) is not { } force)
            return Unknown(id);
        var version = HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var releases = await observations.ReleasesWithAsync(force, new Snapshot(version.ChangedAt, version.Sequence), cancellationToken);
        return Ok(
            new ForceDetailResponse
            {
                Force = Shape(force),
                Coverage = [.. releases.Select(ReleaseCoverageResponse.Of)],
                Notes = [.. notes.Of(force).Select(note => new NoteResponse { Code = note.Code, Text = note.Text })],
            }
        );
    }

    /// <summary>What happened to the cases of a force: published counts, and the rates computed from them.</summary>
    /// <remarks>
    /// Every number carries its measure, period, qualifier, release and source; every rate what it divides by what, both parts, a Wilson
    /// interval at 95% and 99.8%, its comparability class and a sentence that can be printed. A valid question without figures is answered
    /// with empty lists and a reason. CSV holds the whole, counts and rates one below the other.
    /// </remarks>
    /// <param name="id" example="essex">The identifier of the force, such as <c>essex</c>.</param>
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
    ) => areas.FindForce(id) is { } force ? await answers.OutcomesAsync(request, force, cancellationToken) : Unknown(id);

    /// <summary>The rates of a force, each with what it divides by what.</summary>
    /// <remarks>
    /// All rates that can be made of the published counts, and all percentages that were published. Rates of different comparability
    /// classes are different numbers and must not be compared.
    /// </remarks>
    /// <param name="id" example="lancashire">The identifier of the force, such as <c>lancashire</c>.</param>
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
    ) => areas.FindForce(id) is { } force ? await answers.RatesAsync(request, chart, force, cancellationToken) : Unknown(id);

    /// <summary>One rate or measure of a force over time: its change, its trend, its breaks, or why these cannot be given.</summary>
    /// <remarks>
    /// Periods of one kind only; a period without a figure is a gap and is shown as one. The change is given from the first period to the
    /// last and from the last but one, in percentage points and in percent, with its interval. The trend is Cochran-Armitage's, called at
    /// 99.8% from five periods on. Neither crosses a break in series, uses immature periods, or bridges a gap: it then says why not.
    /// </remarks>
    /// <param name="id" example="essex">The identifier of the force, such as <c>essex</c>.</param>
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
    ) => areas.FindForce(id) is { } force ? await answers.SeriesAsync(request, chart, force, cancellationToken) : Unknown(id);

    /// <summary>A rate of a force adjusted for its mix of offences: its events over those expected at the proportions of England and
    /// Wales.</summary>
    /// <param name="id" example="essex">The identifier of the force, such as <c>essex</c>.</param>
    /// <param name="request">Which adjustment.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/offence-mix")]
    [Expensive]
    [OffersTables]
    [ProducesResponseType<OffenceMixResponse>(200)]
    public async Task<ActionResult> OffenceMix(
        string id,
        [FromQuery] OffenceMixRequest request,
        [FromServices] OffenceMixAnswers answers,
        CancellationToken cancellationToken
    ) => areas.FindForce(id) is { } force ? await answers.AdjustAsync(request, force, cancellationToken) : Unknown(id);

    private IEnumerable<Area> ForcesOf(string? kind) =>
        kind switch
        {
            "reporting-body" => areas.ReportingBodies,
            "all" => areas.Forces.Concat(areas.ReportingBodies),
            _ => areas.Forces,
        };

    private ForceResponse Shape(Area force) => ForceResponse.Of(force, path => address.Of(Request, path));

    private ProblemResult Unknown(string id) =>
        ProblemResult.Unknown(ProblemTypes.UnknownForce, id, Candidates.Of(areas.Forces.Concat(areas.ReportingBodies)));
}
