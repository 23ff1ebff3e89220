using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Routing;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>Checks of claims: which definitions, periods and releases reproduce a number, after rounding, and are they still
/// current.</summary>
[Route(Root + "claims")]
public sealed class ClaimsController : V1Controller
{
    /// <summary>Checks a claim given in the address.</summary>
    /// <remarks>
    /// Reads "23%", "one in five", "1 in 62", "more than half", "fewer than 12", "843 of 52,210" and their like, with the area, the offence
    /// and the period given or named in the text, and lists every rate definition, period and release that reproduces the number after
    /// rounding: the same counts first, then the number as published, then after rounding; whether each is still current, and if not, what
    /// it is now; and the near misses with what differs.
    /// </remarks>
    /// <param name="request">The claim.</param>
    /// <param name="answers">Checks claims.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [Expensive]
    [ProducesResponseType<ClaimCheckResponse>(200)]
    public async Task<ActionResult> List(
        [FromQuery] ClaimRequest request,
        [FromServices] ClaimAnswers answers,
        CancellationToken cancellationToken
    ) => await answers.CheckAsync(request, cancellationToken);

    /// <summary>Checks a claim given in the body.</summary>
    /// <param name="request">The claim.</param>
    /// <param name="answers">Checks claims.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpPost("check")]
    [Expensive]
    [Consumes("application/json")]
    [ProducesResponseType<ClaimCheckResponse>(200)]
    public async Task<ActionResult> Check(
        [FromBody] ClaimRequest request,
        [FromServices] ClaimAnswers answers,
        CancellationToken cancellationToken
    ) => await answers.CheckAsync(request, cancellationToken);
}
