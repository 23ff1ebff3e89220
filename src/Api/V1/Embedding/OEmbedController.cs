using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Routing;

namespace OutcomesApi.Api.V1.Embedding;

/// <summary>How pictures of this service are embedded in pages of others (oEmbed).</summary>
[Route(Root + "oembed")]
public sealed class OEmbedController : V1Controller
{
    /// <summary>The HTML that embeds a picture, with its text and a link to its figures.</summary>
    /// <remarks>For the pictures of this service alone: <c>/forces/{id}/rates.svg</c>, <c>/forces/{id}/trends.svg</c>, the same of
    /// <c>/areas</c>, and <c>/comparisons.svg</c>.</remarks>
    /// <param name="request">What is to be embedded.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [ProducesResponseType<OEmbedResponse>(200)]
    public async Task<ActionResult> Get(
        [FromQuery] OEmbedRequest request,
        [FromServices] OEmbedAnswers answers,
        CancellationToken cancellationToken
    ) => await answers.EmbedAsync(request, HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version, cancellationToken);
}
