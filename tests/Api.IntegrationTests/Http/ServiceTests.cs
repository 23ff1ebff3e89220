using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>What belongs to the service as a whole: versions, cross-origin reads, health, the way to the documentation.</summary>
public abstract class ServiceTests(ApiFixture api) : ApiTests(api)
{
    [Theory]
    [InlineData("/forces/essex/outcomes?offence=rape&period=2017")]
    [InlineData("/forces/lancashire/rates?offence=rape&period=2022")]
    public async Task Path_WithoutVersion_GivesTheFiguresOfTheDefaultVersion(string path)
    {
        var (bare, versioned) = (await JsonAsync(path), await JsonAsync("/v1" + path));

        Assert.Equal(versioned["rates"]!.ToJsonString(), bare["rates"]!.ToJsonString());
        Assert.Equal(versioned["observations"]?.ToJsonString(), bare["observations"]?.ToJsonString());
        Assert.Equal(versioned["sources"]!.ToJsonString(), bare["sources"]!.ToJsonString());
    }

    [Fact]
    public async Task Answer_OfAnyResource_NamesTheVersions()
    {
        using var response = await AskAsync("/v1/config");

        Assert.Equal(["1.0"], response.Headers.GetValues("api-supported-versions"));
    }

    [Fact]
    public async Task Preflight_ForARead_IsAllowedToAll()
    {
        using var response = await AskAsync(
            HttpMethod.Options,
            "/v1/forces",
            ("Origin", "https://example.org"),
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "if-none-match")
        );

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("GET", string.Join(',', response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Contains(
            "if-none-match",
            string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [InlineData("/v1/forces", 200)]
    [InlineData("/v1/forces/esex", 404)]
    public async Task Read_FromAnotherOrigin_MayBeReadWithItsHeaders(string path, int status)
    {
        using var response = await AskAsync(path, ("Origin", "https://example.org"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        var exposed = string.Join(',', response.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.All(
            ["ETag", "Link", "Content-Disposition", "api-supported-versions"],
            name => Assert.Contains(name, exposed, StringComparison.Ordinal)
        );
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/v1/forces")]
    [InlineData("/v1/nope")]
    [InlineData("/health/live")]
    [InlineData("/swagger/index.html")]
    public async Task Answer_Any_CarriesTheSecurityHeadersAndNoServerName(string path)
    {
        using var response = await AskAsync(path);

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task Root_InABrowser_IsThePageThatLinksToTheDocumentation()
    {
        using var response = await AskAsync("/");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("href=\"/swagger\"", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using var page = await AskAsync("/swagger/index.html");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_OfARunningService_IsHealthyAndNotCached(string path)
    {
        using var response = await AskAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("healthy", JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled)).Text("status"));
    }

    [Fact]
    public async Task Config_Limits_AreThoseThatHold()
    {
        var config = await JsonAsync("/v1/config");

        var size = config["limits"].Number("maximumPageSize");
        Assert.Equal(size, (await JsonAsync($"/v1/areas?pageSize={size}"))["page"].Number("size"));
        await ErrorAsync($"/v1/areas?pageSize={size + 1}", "out-of-range", "pageSize");
        Assert.Equal(config["limits"].Number("defaultPageSize"), (await JsonAsync("/v1/areas"))["page"].Number("size"));
        Assert.Equal((await JsonAsync("/v1/forces")).Text("dataVersion"), config.Text("dataVersion"));
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ServiceTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ServiceTests(api);
}
