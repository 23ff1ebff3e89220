using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Forces;

/// <summary>Pages of figures: together they are the whole, in one order, as of one state.</summary>
public abstract class FigurePagingTests(ApiFixture api) : ApiTests(api)
{
    [Fact]
    public async Task Outcomes_InPagesOfSeven_AreTheBigPageAndTheCsv()
    {
        var pages = await PagesAsync("/v1/forces/essex/outcomes?pageSize=7", "observations");
        var big = await PagesAsync("/v1/forces/essex/outcomes?pageSize=1000", "observations");
        var csv = await CsvAsync("/v1/forces/essex/outcomes.csv");

        Assert.All(pages.SkipLast(1), page => Assert.Equal(7, page.List("observations").Count));
        Assert.Equal(Entries(big, "observations"), Entries(pages, "observations"));
        Assert.Equal(Entries(big, "rates"), Entries(pages, "rates"));
        Assert.Equal(Entries(big, "observations").Distinct().Count(), Entries(pages, "observations").Count);
        Assert.Equal(
            pages
                .SelectMany(page => page.List("observations"))
                .Select(entry =>
                    (entry.Text("measure"), entry.Text("offence") ?? "", entry.Text("period"), entry["value"]?.ToJsonString() ?? "")
                ),
            csv.Where(row => row["record"] == "observation")
                .Select(row => ((string?)row["measure_or_rate"], row["offence"], (string?)row["period"], row["value"]))
        );
        Assert.Equal(Entries(pages, "rates").Count, csv.Count(row => row["record"] == "rate"));
    }

    [Fact]
    public async Task Rates_InPagesOfSeven_AreTheBigPageAndTheCsv()
    {
        var pages = await PagesAsync("/v1/forces/lancashire/rates?pageSize=7&offence=rape,robbery,sexual-offences", "rates");
        var big = await PagesAsync("/v1/forces/lancashire/rates?pageSize=1000&offence=rape,robbery,sexual-offences", "rates");

        Assert.All(pages.SkipLast(1), page => Assert.Equal(7, page.List("rates").Count));
        Assert.Equal(Entries(big, "rates"), Entries(pages, "rates"));
        Assert.Equal(
            Entries(big, "rates").Count,
            (await CsvAsync("/v1/forces/lancashire/rates.csv?offence=rape,robbery,sexual-offences")).Count
        );
    }

    [Fact]
    public async Task Rates_OfAPageOfCounts_AreThoseOfThePeriodsThatBeginOnIt()
    {
        var pages = await PagesAsync("/v1/forces/essex/outcomes?offence=rape&pageSize=7", "observations");
        var counted = pages.SelectMany(page => page.List("observations").Select(Place)).ToHashSet();

        var begun = new HashSet<(string?, string?)>();
        foreach (var page in pages)
        {
            var begins = page.List("observations").Select(Place).Where(begun.Add).ToHashSet();
            Assert.Subset(begins, page.List("rates").Select(Place).Where(counted.Contains).ToHashSet());
        }
    }

    [Fact]
    public async Task LinkHeader_OfAPage_LeadsToTheNextAndTheFirst()
    {
        using var response = await AskAsync("/v1/forces/essex/outcomes?pageSize=7");

        var link = response.Headers.GetValues("Link").Single();
        var next = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!["links"].Text("next");
        Assert.Contains($"<{next}>; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Contains("rel=\"first\"", link, StringComparison.Ordinal);
        Assert.Contains("rel=\"canonical\"", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkHeader_OfTheLastPage_HasNoNext()
    {
        using var response = await AskAsync("/v1/forces/essex/outcomes?offence=rape&period=2017");

        Assert.DoesNotContain("rel=\"next\"", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_ChangedOrCutOrOfAnotherQuestion_IsRefused()
    {
        const string Path = "/v1/forces/essex/outcomes?pageSize=7";
        var cursor = (await JsonAsync(Path))["page"].Text("nextCursor")!;

        await ProblemAsync($"{Path}&cursor={(cursor[0] == 'A' ? 'B' : 'A')}{cursor[1..]}", HttpStatusCode.BadRequest, "invalid-cursor");
        await ProblemAsync($"{Path}&cursor={cursor[..^2]}", HttpStatusCode.BadRequest, "invalid-cursor");
        await ProblemAsync($"{Path}&cursor={cursor}&offence=rape", HttpStatusCode.BadRequest, "invalid-cursor");
        await ProblemAsync($"/v1/forces/kent/outcomes?cursor={cursor}", HttpStatusCode.BadRequest, "invalid-cursor");
        await ProblemAsync($"/v1/forces/essex/rates?cursor={cursor}", HttpStatusCode.BadRequest, "invalid-cursor");
        await ErrorAsync($"{Path}&cursor={new string('A', 501)}", "invalid-cursor", "cursor");
    }

    [Fact]
    public async Task Cursor_WithAnotherPageSize_GoesOnWhereItWas()
    {
        var first = await JsonAsync("/v1/forces/essex/outcomes?pageSize=7");

        var rest = await PagesAsync($"/v1/forces/essex/outcomes?pageSize=1000&cursor={first["page"].Text("nextCursor")}", "observations");

        var big = await PagesAsync("/v1/forces/essex/outcomes?pageSize=1000", "observations");
        Assert.Equal(Entries(big, "observations").Skip(7), Entries(rest, "observations"));
    }

    private static (string? Offence, string? Period) Place(JsonNode entry) => (entry.Text("offence"), entry.Text("period"));

    private static List<string> Entries(IEnumerable<JsonNode> pages, string name) =>
        [.. pages.SelectMany(page => page.List(name)).Select(entry => entry.ToJsonString())];

    private async Task<List<JsonNode>> PagesAsync(string first, string name)
    {
        var pages = new List<JsonNode>();
        for (var next = first; next is not null; )
        {
            var page = await JsonAsync(next);
            pages.Add(page);
            Assert.Equal(page.List(name).Count, page["page"].Number("count"));
            Assert.Equal(page["links"].Text("next") is null, page["page"].Text("nextCursor") is null);
            Assert.Equal(pages[0].Text("asOf"), page.Text("asOf"));
            next = page["links"].Text("next") is { } link ? new Uri(link).PathAndQuery : null;
            Assert.True(pages.Count < 2000, "the pages do not end");
        }

        return pages;
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : FigurePagingTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : FigurePagingTests(api);
}
