using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>What is no answer is a problem: of a kind with a page, never HTML, never a failure of ours.</summary>
public abstract class ProblemTests(ApiFixture api) : ApiTests(api)
{
    [Theory]
    [InlineData("/nope")]
    [InlineData("/v1")]
    [InlineData("/v1/nope")]
    [InlineData("/v1/forces/essex/nope")]
    [InlineData("/v1/.csv")]
    [InlineData("/problems/nope")]
    public async Task Path_Unknown_IsNotFound(string path) => await ProblemAsync(path, HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("/v2/forces")]
    [InlineData("/v2/forces/essex/outcomes")]
    [InlineData("/v1.5/forces")]
    [InlineData("/v9/nope")]
    public async Task Version_Unknown_IsSaidToBe(string path) => await ProblemAsync(path, HttpStatusCode.BadRequest, "unsupported-version");

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Method_NotOffered_IsRefusedWithThoseThatAre(string method)
    {
        using var response = await AskAsync(new HttpMethod(method), "/v1/forces/essex/outcomes");

        await ProblemAsync(response, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Type_OfEachProblem_LeadsToAPage()
    {
        Assert.All(
            await Task.WhenAll(ProblemTypes.All.Select(type => AskAsync($"/problems/{type.Code}"))),
            response =>
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
                response.Dispose();
            }
        );
        using var list = await AskAsync("/problems");
        var html = await list.Content.ReadAsStringAsync(Cancelled);
        Assert.All(ProblemTypes.All, type => Assert.Contains($"/problems/{type.Code}", html, StringComparison.Ordinal));
    }

    public static TheoryData<string> Codes => [.. ProblemTypes.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Type_OfEachProblem_SaysWhatItMeansAndWhatToDo(string code)
    {
        var type = ProblemTypes.All[code];
        var described = await JsonAsync($"/problems/{code}.json");
        using var page = await AskAsync($"/problems/{code}", ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancelled));

        Assert.Equal((code, (long)type.Status, type.Title), (described.Text("code"), described.Number("status"), described.Text("title")));
        Assert.EndsWith($"/problems/{code}", described.Text("type"), StringComparison.Ordinal);
        Assert.All(
            [described.Text("meaning")!, described.Text("remedy")!, "What it means", "What to do", "An example", $"\"code\": \"{code}\""],
            text => Assert.Contains(text, html, StringComparison.Ordinal)
        );
        Assert.Equal(code, described["example"].Text("code"));
        Assert.Equal(type.Status, described["example"].Number("status"));
        if (described.Text("exampleRequest") is { } request && request.StartsWith("GET ", StringComparison.Ordinal))
        {
            using var again = await AskAsync(request[4..], code == "not-acceptable" ? [("Accept", "application/pdf")] : []);
            await ProblemAsync(again, (HttpStatusCode)type.Status, code);
        }
    }

    [Fact]
    public async Task Type_AskedForAsJson_IsJson()
    {
        using var one = await AskAsync("/problems/unknown-force", ("Accept", "application/json"));
        using var all = await AskAsync("/problems", ("Accept", "application/json"));

        Assert.Equal("application/json", one.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ProblemTypes.All.Select(type => type.Code),
            JsonNode.Parse(await all.Content.ReadAsStringAsync(Cancelled))!.AsArray().Select(entry => entry.Text("code"))
        );
        await ProblemAsync("/problems/nope.json", HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Type_OfAProblem_IsAnAddressThatAnswers()
    {
        var problem = await ProblemAsync("/v1/forces/esex", HttpStatusCode.NotFound, "unknown-force");

        using var page = await AskAsync(new Uri(problem.Text("type")!).PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/v1/forces/essex/outcomes?offence=%00")]
    [InlineData("/v1/forces/essex/outcomes?offence=a%00b")]
    [InlineData("/v1/forces/essex/outcomes?release=%00")]
    [InlineData("/v1/forces/essex/outcomes?breakdown=%00%3D%00")]
    [InlineData("/v1/forces/essex/outcomes?%00=1")]
    [InlineData("/v1/forces/essex/outcomes?offence=%E2%82%AC%F0%9F%98%80")]
    [InlineData("/v1/forces/essex/outcomes?offence=%ff%fe")]
    [InlineData("/v1/forces/essex/outcomes?offence=%ED%A0%80")]
    [InlineData("/v1/forces/essex/outcomes?offence=..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/v1/forces/essex/outcomes?offence='%20OR%201%3D1%20--")]
    [InlineData("/v1/forces/essex/outcomes?offence=rape,")]
    [InlineData("/v1/forces/essex/outcomes?period=0000")]
    [InlineData("/v1/forces/essex/outcomes?period=0001..9999")]
    [InlineData("/v1/forces/essex/outcomes?period=ye-9999-12")]
    [InlineData("/v1/forces/essex/outcomes?from=9999-12-32")]
    [InlineData("/v1/forces/essex/outcomes?asOf=9999-12-31T23:59:59-14:00")]
    [InlineData("/v1/forces/essex/outcomes?asOf=%EF%BC%92020-01-01")]
    [InlineData("/v1/forces/essex/outcomes?pageSize=1e3")]
    [InlineData("/v1/forces/essex/outcomes?cursor=%00")]
    [InlineData("/v1/forces?cursor=____")]
    [InlineData("/v1/forces/%2e%2e%2fforces")]
    [InlineData("/v1/forces/%F0%9F%98%80")]
    [InlineData("/v1/forces/essex%0d%0aX-Evil:1")]
    [InlineData("/v1/releases/%25s%25n")]
    [InlineData("/v1/offences/RAPE")]
    public async Task Input_Hostile_IsRefusedAndNeverFails(string path)
    {
        using var response = await AskAsync(path);

        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True((int)response.StatusCode is >= 400 and < 500, $"{path} answers {(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.False(response.Headers.Contains("X-Evil"));
    }

    [Theory]
    [InlineData(7_000, 400)]
    [InlineData(10_000, 414)]
    public async Task Input_Long_IsRefusedAndEchoedShort(int length, int status)
    {
        using var response = await AskAsync("/v1/forces/essex/outcomes?offence=" + new string('a', length));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.DoesNotContain(new string('a', 200), await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_ThousandValues_IsRefusedInGoodTime()
    {
        var offences = string.Join(',', Enumerable.Range(0, 1000).Select(number => $"x{number}"));

        await ProblemAsync($"/v1/forces/essex/outcomes?offence={offences}", HttpStatusCode.BadRequest, "validation-failed")
            .WaitAsync(TimeSpan.FromSeconds(20), Cancelled);
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ProblemTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ProblemTests(api);
}
