using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Routing;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.Discovery;

/// <summary>What crawlers ask first: where they may go (robots.txt, RFC 9309) and what there is (sitemaps.org).</summary>
internal static class DiscoveryPages
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapDiscovery(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/robots.txt", Robots).ExcludeFromDescription();
        endpoints.MapGet("/sitemap.xml", SitemapAsync).ExcludeFromDescription();
    }

    // Answers can be asked for without end, and a citation checks a whole answer again, and each answer of what there is leads to hundreds
    // of others; what is to be found is in the sitemap.
    private static IResult Robots(HttpRequest request, PublicAddress address) =>
        Results.Text(
            $"User-agent: *\nAllow: /\nDisallow: /health\nDisallow: /v1/citations/\nDisallow: /citations/\nDisallow: /*cursor=\nDisallow: /*availability?\n\nSitemap: {address.Of(request, "/sitemap.xml")}\n",
            "text/plain; charset=utf-8",
            Encoding.UTF8
        );

    private static async Task<IResult> SitemapAsync(
        HttpRequest request,
        PublicAddress address,
        IReleaseQueries releases,
        CancellationToken cancellationToken
    )
    {
        var index = await releases.IndexAsync(cancellationToken);
        string[] pages =
        [
            "/",
            "/claims-check",
            "/about",
            "/swagger",
            "/openapi/v1.json",
            "/v1/catalogue",
            "/v1/forces",
            "/v1/measures",
            "/v1/rates",
            "/v1/offences",
            "/v1/datasets",
            "/v1/releases",
            "/problems",
        ];
        var document = new XDocument(
            new XElement(
                _sitemap + "urlset",
                pages
                    .Concat(ProblemTypes.All.Select(type => $"/problems/{type.Code}"))
                    .Select(page => Entry(address.Of(request, page), null)),
                index.Public.Select(release => Entry(address.Of(request, $"/v1/releases/{release.Id}"), release.PublishedAt))
            )
        );
        using var text = new MemoryStream();
        await using (
            var writer = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Async = true,
                    Indent = true,
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                }
            )
        )
            await document.SaveAsync(writer, cancellationToken);
        return Results.Bytes(text.ToArray(), "application/xml; charset=utf-8");
    }

    private static XElement Entry(string place, DateTimeOffset? changed) =>
        new(
            _sitemap + "url",
            new XElement(_sitemap + "loc", place),
            changed is { } at
                ? new XElement(_sitemap + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : null
        );
}
