using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>Citations of exact answers, and whether any figure in them has changed since.</summary>
[Route(Root + "citations")]
public sealed class CitationsController : V1Controller
{
    /// <summary>How to cite an answer, and whether any figure in it has changed since.</summary>
    /// <remarks>
    /// The token is in <c>links.citation</c> of every answer with figures. It holds the question and what was known, so it never expires:
    /// the answer as it was is made again and compared with the answer now, figure by figure. With <c>.txt</c>, <c>.bib</c>, <c>.ris</c> or
    /// <c>.json</c> (CSL-JSON) it is the citation alone.
    /// </remarks>
    /// <param name="token">The token.</param>
    /// <param name="answers">Resolves citations.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{token}")]
    [OffersCitations]
    [ProducesResponseType<CitationResponse>(200)]
    public async Task<ActionResult> Get(string token, [FromServices] CitationAnswers answers, CancellationToken cancellationToken) =>
        await answers.ResolveAsync(token, cancellationToken);
}
