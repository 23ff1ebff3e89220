using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Comparisons of forces, and the refusal to compare what cannot be compared.</summary>
[Route(Root + "comparisons")]
public sealed class ComparisonsController : V1Controller
{
    /// <summary>One rate of all territorial forces for one offence and period.</summary>
    /// <remarks>
    /// Each force with n, N, value and interval; its difference from the rest of England and Wales with Newcombe's interval; funnel limits
    /// at 95% and 99.8%, exact where few events are expected; its z score by chance alone and allowing for overdispersion, with φ, τ² and
    /// the number of forces; and its position in words without polarity. Forces are in the order of their identifiers: this is no league
    /// table. A rank comes with its interval or not at all. Forces without figures are named with the reason. Bodies without a territory
    /// are never among the forces.
    /// </remarks>
    /// <param name="request">Which comparison.</param>
    /// <param name="chart">How the picture, a funnel, is drawn.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [Expensive]
    [OffersTables]
    [OffersPicture]
    [ProducesResponseType<ComparisonsResponse>(200)]
    public async Task<ActionResult> List(
        [FromQuery] ComparisonsRequest request,
        [FromQuery] FunnelChartRequest chart,
        [FromServices] ComparisonAnswers answers,
        CancellationToken cancellationToken
    ) => await answers.CompareAsync(request, chart, cancellationToken);

    /// <summary>Two rates side by side, or 409 with each field on which they differ.</summary>
    /// <remarks>
    /// Two rates compare only if they are of one comparability class, the same things counted and divided by the same things, and of one
    /// kind of period. "23% of prosecutions" and "3.3% of reports" are refused. What is not given of the right rate is taken from the left.
    /// </remarks>
    /// <param name="request">Which two.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("pair")]
    [Expensive]
    [ProducesResponseType<PairResponse>(200)]
    public async Task<ActionResult> Pair(
        [FromQuery] PairRequest request,
        [FromServices] PairAnswers answers,
        CancellationToken cancellationToken
    ) => await answers.CompareAsync(request, cancellationToken);
}
