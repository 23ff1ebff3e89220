using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Charts;

/// <summary>Embedding of pictures by oEmbed.</summary>
[Trait("Database", "Sqlite")]
public sealed class OEmbedTests(SqliteApiFixture api) : ApiTests(api)
{
    private string Host => Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Picture_OfThisService_IsEmbeddedWithItsTextAndFigures()
    {
        var answer = await JsonAsync(
            $"/oembed?format=json&maxwidth=500&url={Uri.EscapeDataString(Host + "/v1/comparisons.svg?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18&force=essex&theme=auto")}"
        );

        Assert.Equal(
            ("rich", "1.0", "Outcomes API", Host + "/"),
            (answer.Text("type"), answer.Text("version"), answer.Text("provider_name"), answer.Text("provider_url"))
        );
        Assert.Equal(500, answer.Number("width"));
        var html = answer.Text("html")!;
        Assert.All(
            [
                "force=essex",
                "theme=auto",
                "width=500",
                "/v1/comparisons.csv?rate=",
                "alt=\"Chart: Charged or summonsed per recorded offence",
            ],
            part => Assert.Contains(part, html, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        var picture = WebUtility.HtmlDecode(html.Split("src=\"")[1].Split('"')[0]);
        using var drawn = await AskAsync(new Uri(picture).PathAndQuery);
        Assert.Equal("image/svg+xml", drawn.Content.Headers.ContentType?.MediaType);
        using var figures = await AskAsync(new Uri(WebUtility.HtmlDecode(html.Split("href=\"")[1].Split('"')[0])).PathAndQuery);
        Assert.Equal("text/csv", figures.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Title_WithMarkup_CannotBecomeMarkup()
    {
        using var response = await AskAsync($"/oembed?url={Uri.EscapeDataString(Host + "/v1/forces/essex/rates.svg?offence=<script>")}");

        await ProblemAsync(response, HttpStatusCode.BadRequest, "validation-failed");
    }

    [Theory]
    [InlineData("https://example.com/v1/forces/essex/rates.svg?offence=rape")]
    [InlineData("http://127.0.0.1/v1/forces/essex/rates.svg?offence=rape")]
    [InlineData("{0}/v1/forces/essex/rates?offence=rape")]
    [InlineData("{0}/swagger")]
    [InlineData("{0}/v1/forces/nowhere/rates.svg")]
    [InlineData("{0}/v1/forces/essex/rates.svg?offence=nothing")]
    [InlineData("/v1/forces/essex/rates.svg")]
    [InlineData("file:///etc/passwd")]
    public async Task Address_ThatIsNoPictureOfThisService_IsRefused(string url) =>
        await ErrorAsync(
            $"/oembed?url={Uri.EscapeDataString(url.Replace("{0}", Host, StringComparison.Ordinal))}",
            "not-embeddable",
            "url"
        );

    [Theory]
    [InlineData("format=xml&url=x", "unknown-format", "format")]
    [InlineData("maxwidth=0&url=x", "out-of-range", "maxWidth")]
    [InlineData("format=json", "missing-parameter", "url")]
    public async Task Request_Wrong_IsRefused(string query, string code, string path) => await ErrorAsync("/oembed?" + query, code, path);
}
