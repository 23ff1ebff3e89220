using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>The releases as a catalogue that portals of open data harvest.</summary>
[Route(Root + "catalogue")]
public sealed class CatalogueController(IReleaseQueries releases, LinkedData linkedData) : V1Controller
{
    /// <summary>All releases as a DCAT catalogue (JSON-LD), each with its files.</summary>
    /// <remarks>
    /// The same document as <c>application/json</c> and <c>application/ld+json</c>. Files are listed in those formats that hold every
    /// release: CSV, JSON and Parquet; <c>/releases/{id}/download</c> has others with limits.
    /// </remarks>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [OffersJsonLd]
    [ProducesResponseType<CatalogueResponse>(200)]
    public async Task<ActionResult> Get(CancellationToken cancellationToken)
    {
        var version = HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var index = await releases.IndexAsync(cancellationToken);
        return new JsonResult(linkedData.CatalogueOf(Request, [.. index.Public], version))
        {
            ContentType = HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen.MediaType,
        };
    }
}
