using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Discovery;

/// <summary>What portals of open data, search engines and crawlers find: every address they are given answers.</summary>
public abstract class DiscoveryTests(ApiFixture api) : ApiTests(api)
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Catalogue_Asked_HasEveryReleaseWithItsFiles()
    {
        var catalogue = await JsonAsync("/v1/catalogue");
        var releases = (await JsonAsync("/v1/releases?pageSize=100")).List("items");

        Assert.Equal("Catalog", catalogue.Text("@type"));
        Assert.Equal("http://www.w3.org/ns/dcat#", catalogue["@context"].Text("@vocab"));
        Assert.Equal(
            releases.Select(release => release.Text("id")),
            catalogue.List("dataset").Select(dataset => dataset.Text("identifier"))
        );
        var essex = Assert.Single(catalogue.List("dataset"), dataset => dataset.Text("identifier") == "essex-2018-v1");
        Assert.Equal(("Dataset", "2018", "Echo"), (essex.Text("@type"), essex.Text("issued"), essex["publisher"].Text("name")));
        Assert.Equal(("2016-01-01", "2017-12-31"), (essex["temporal"].Text("startDate"), essex["temporal"].Text("endDate")));
        foreach (var file in essex.List("distribution"))
        {
            using var response = await AskAsync(HttpMethod.Head, new Uri(file.Text("downloadURL")!).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(
                file.Text("mediaType"),
                "https://www.iana.org/assignments/media-types/" + response.Content.Headers.ContentType?.MediaType
            );
        }
    }

    [Fact]
    public async Task Catalogue_AsJsonLd_IsTheSameDocument()
    {
        using var response = await AskAsync("/v1/catalogue", ("Accept", "application/ld+json"));
        using var suffixed = await AskAsync("/catalogue.jsonld");

        Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            (await JsonAsync("/v1/catalogue")).ToJsonString(),
            JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!.ToJsonString()
        );
        Assert.Equal("application/ld+json", suffixed.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task Release_AsJsonLd_IsADatasetOfSchemaOrg()
    {
        using var response = await AskAsync("/v1/releases/home-office-outcomes-v1", ("Accept", "application/ld+json"));
        var dataset = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!;

        Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ("https://schema.org/", "Dataset", "home-office-outcomes-v1"),
            (dataset.Text("@context"), dataset.Text("@type"), dataset.Text("identifier"))
        );
        Assert.Equal("2017-04-01/2018-03-31", dataset.Text("temporalCoverage"));
        Assert.InRange(dataset.Text("description")!.Length, 50, 5000);
        Assert.Equal("Home Office", dataset["creator"].Text("name"));
        Assert.Equal(
            ["text/csv", "application/json", "application/vnd.apache.parquet"],
            dataset.List("distribution").Select(file => file.Text("encodingFormat"))
        );
        Assert.EndsWith("/v1/releases/home-office-outcomes-v1", dataset.Text("url"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemap_EachAddress_Answers()
    {
        using var response = await AskAsync("/sitemap.xml");
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        var places = XDocument
            .Parse(await response.Content.ReadAsStringAsync(Cancelled))
            .Descendants(_sitemap + "loc")
            .Select(place => new Uri(place.Value))
            .ToList();

        Assert.Contains(places, place => place.AbsolutePath == "/v1/releases/essex-2018-v1");
        Assert.Equal(places.Count, places.Distinct().Count());
        foreach (var place in places)
        {
            using var page = await AskAsync(place.PathAndQuery);
            Assert.True(
                page.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently,
                $"{place} answers {page.StatusCode}"
            );
        }
    }

    [Fact]
    public async Task Robots_Asked_LeadToTheSitemap()
    {
        using var response = await AskAsync("/robots.txt");
        var lines = (await response.Content.ReadAsStringAsync(Cancelled)).Split('\n');

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("User-agent: *", lines[0]);
        Assert.Contains("Disallow: /*availability?", lines);
        var sitemap = Assert.Single(lines, line => line.StartsWith("Sitemap: ", StringComparison.Ordinal));
        Assert.Equal(Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority) + "/sitemap.xml", sitemap["Sitemap: ".Length..]);
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : DiscoveryTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : DiscoveryTests(api);
}
