using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Api.Paging;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.IntegrationTests.V1.Forces;

/// <summary>Questions whose answers once were too large, unstable, cut or false.</summary>
public sealed class FigureQuestionTests(SqliteApiFixture api)
{
    private const string Outcomes = "/v1/forces/essex/outcomes";

    [Theory]
    [InlineData("period")]
    [InlineData("measure")]
    [InlineData("offence")]
    public async Task Outcomes_MoreValuesThanTheLimit_AreRefusedBriefly(string parameter)
    {
        var values = string.Join(',', Enumerable.Range(1800, 399).Select(year => $"{year}..2199"));

        using var answer = await api.Client().GetAsync($"{Outcomes}?{parameter}={values}", TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("too-many-values", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 40_000);
    }

    [Fact]
    public async Task Outcomes_ACenturyOfMonths_IsNotSummed()
    {
        var answer = await GetAsync($"{Outcomes}?offence=sexual-offences&period=1900..2199");

        Assert.Empty(answer.List("gaps"));
    }

    [Fact]
    public async Task Outcomes_AsOfToday_IsTheSameAnswerEachTime()
    {
        var today = DateOnly
            .FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var first = await GetAsync($"{Outcomes}?offence=rape&asOf={today}");
        var second = await GetAsync($"{Outcomes}?offence=rape&asOf={today}");

        Assert.Equal("2026-11-23T00:00:00Z", first.Text("asOf"));
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
    }

    [Fact]
    public async Task Links_OfAPage_LeadToTheWholeAndNameTheVersion()
    {
        var links = (await GetAsync("/forces/essex/outcomes?offence=rape&pageSize=2"))["links"];

        Assert.EndsWith("/v1/forces/essex/outcomes.csv?offence=rape", links.Text("csv"), StringComparison.Ordinal);
        Assert.EndsWith(
            "/v1/forces/essex/outcomes?offence=rape&asOf=2026-11-23T00%3A00%3A00Z@1",
            links.Text("permalink"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Outcomes_SummedYearAndALaterStart_BlamesNoMonth()
    {
        var answer = await GetAsync($"{Outcomes}?offence=sexual-offences&period=2014-15&from=2014-06-01");

        Assert.Empty(answer.List("gaps"));
        Assert.Empty(answer.List("observations"));
    }

    [Fact]
    public async Task OutcomesCsv_IncompleteYear_SaysWhichMonthsAreMissing()
    {
        var text = await api.Client()
            .GetStringAsync(
                "/v1/forces/kent/outcomes.csv?offence=sexual-offences&period=2015-16&measure=cps-convictions-principal-offence",
                TestContext.Current.CancellationToken
            );

        Assert.Contains("gap,kent", text, StringComparison.Ordinal);
        Assert.Contains("2015-11, 2016-02, 2016-03 are missing", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutcomesCsv_BoundedParts_SayThatTheyAre()
    {
        var text = await api.Client()
            .GetStringAsync("/v1/forces/west-mercia/rates.csv?offence=rape&period=2021", TestContext.Current.CancellationToken);

        Assert.Contains(",12,fewer-than,0,11,", text, StringComparison.Ordinal);
        Assert.Contains(",20,implied,20,20,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_EnglandAndWalesAllOffences_DivideLikeByLike()
    {
        var answer = await GetAsync(
            "/v1/areas/england-and-wales/rates?offence=all-offences&period=2017-18&rate=charged-per-recorded-offence-event-basis"
        );

        Assert.Equal(4_881_043, Assert.Single(answer.List("rates"))["denominator"].Number("value"));
    }

    [Theory]
    [InlineData("/v1/forces/essex/rates?offence=rape&period=2017&rate=convictions-per-prosecution", "")]
    [InlineData(
        "/v1/forces/essex/rates?offence=rape&period=2016&rate=convictions-per-prosecution",
        "defendants-convicted,defendants-proceeded-against"
    )]
    [InlineData("/v1/forces/west-mercia/rates?offence=rape&period=2021&rate=charged-per-concluded-investigation", "outcome-1-event-basis")]
    public async Task Rates_PartNotPublished_IsMissingFromTheCoverage(string path, string missing)
    {
        var coverage = Assert.Single((await GetAsync(path)).List("rates"))["coverage"];

        Assert.Equal(missing, string.Join(',', coverage.Texts("missing")));
        Assert.Equal(missing.Length == 0, coverage.Flag("complete"));
    }

    [Fact]
    public async Task Rates_CityOfLondonPerHead_SayThatFewLiveThere()
    {
        var answer = await GetAsync("/v1/forces/city-of-london/rates?offence=all-offences&rate=offences-recorded-per-1000-population");

        Assert.Contains(Assert.Single(answer.List("rates")).List("notes"), note => note.Text("code") == "few-residents");
    }

    [Theory]
    [InlineData("rape", "9999-12-31", 1)]
    [InlineData("nope", "2026-11-23", 1)]
    [InlineData("rape", "2026-11-23", 999)]
    public async Task Outcomes_CursorMadeByHand_IsRefusedWhereItNamesNothing(string group, string asOf, long sequence)
    {
        // The question text of /forces/essex/outcomes without filters.
        var question = string.Join('\n', "outcomes", "essex", "", "", null, null, null, null, null, "", "");
        var cursor = new PageCursor(
            group,
            0,
            new Snapshot(DateTimeOffset.Parse(asOf + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), sequence)
        ).Write(question);

        using var answer = await api.Client().GetAsync($"{Outcomes}?cursor={cursor}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await api.Client().GetStringAsync(path, TestContext.Current.CancellationToken))!;
}
