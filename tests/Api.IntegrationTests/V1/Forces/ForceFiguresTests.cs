using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Forces;

/// <summary>The figures for the questions that the service was made for, as they were published.</summary>
public abstract class ForceFiguresTests(ApiFixture api) : ApiTests(api)
{
    [Fact]
    public async Task Outcomes_EssexRape2017_AreThePublishedCountsWithTheirRate()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=rape&period=2017");

        Assert.Equal(77, answer.Observation("defendants-proceeded-against").Number("value"));
        Assert.Equal(18, answer.Observation("defendants-convicted").Number("value"));
        var rate = Assert.Single(answer.List("rates"));
        Assert.Equal("convictions-per-prosecution", rate.Text("rate"));
        Assert.Equal(18.0 / 77, rate.Real("value")!.Value, 12);
        Assert.Equal("23.4", rate["percent"]!.ToJsonString());
        Assert.Equal(
            """{"percent":23,"qualifier":"rounded","step":1,"agrees":true,"source":"moj-via-echo-2018"}""",
            rate["published"]!.ToJsonString()
        );
        Assert.Contains("Of 77 defendants proceeded against", rate.Text("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcomes_EssexRape2017_CarryWilsonsIntervalAtBothLevels()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=rape&period=2017");

        var rate = answer.Rate("convictions-per-prosecution");
        Assert.Equal("wilson", rate["method"].Text("id"));
        var intervals = rate.List("intervals");
        Assert.Equal([0.95, 0.998], intervals.Select(interval => interval.Real("level")!.Value));
        Assert.Equal(0.1533, intervals[0].Real("lower")!.Value, 4);
        Assert.Equal(0.3395, intervals[0].Real("upper")!.Value, 4);
        Assert.Equal(0.1195, intervals[1].Real("lower")!.Value, 4);
        Assert.Equal(0.4068, intervals[1].Real("upper")!.Value, 4);
    }

    [Fact]
    public async Task Outcomes_EssexRape2017_CiteTheReportAndTheStatisticsBehindIt()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=rape&period=2017");

        Assert.Equal(["moj-via-echo-2018", "moj-court-proceedings-2017"], answer.List("sources").Select(source => source.Text("id")!));
        Assert.Equal("press-report", answer.List("sources")[0].Text("qualityLabel"));
        Assert.Contains("Echo (2018)", answer.Text("citation"), StringComparison.Ordinal);
        Assert.Contains("Drawing on: Ministry of Justice", answer.Text("citation"), StringComparison.Ordinal);
        Assert.Contains(answer["links"].Text("permalink")!, answer.Text("citation"), StringComparison.Ordinal);
        Assert.Contains(answer.List("notes"), note => note.Text("code") == "principal-offence");
    }

    [Fact]
    public async Task Outcomes_Permalink_GivesTheSameFigures()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=rape&period=2017");

        var again = await JsonAsync(new Uri(answer["links"].Text("permalink")!).PathAndQuery);

        Assert.Equal(answer["observations"]!.ToJsonString(), again["observations"]!.ToJsonString());
        Assert.Equal(answer["rates"]!.ToJsonString(), again["rates"]!.ToJsonString());
        Assert.Equal(answer.Text("asOf"), again.Text("asOf"));
    }

    [Fact]
    public async Task Rates_LancashireRape2022_AreConvictionsPerReportInAClassOfTheirOwn()
    {
        var answer = await JsonAsync("/v1/forces/lancashire/rates?offence=rape&period=2022");
        var essex = await JsonAsync("/v1/forces/essex/rates?offence=rape&period=2017");

        var rate = answer.Rate("convictions-per-report");
        Assert.Equal((50, 1527), (rate["numerator"].Number("value"), rate["denominator"].Number("value")));
        Assert.Equal("3.3", rate["published"]!["percent"]!.ToJsonString());
        Assert.True(rate["published"].Flag("agrees"));
        Assert.NotEqual(essex.Rate("convictions-per-prosecution").Text("comparabilityClass"), rate.Text("comparabilityClass"));
    }

    [Fact]
    public async Task Rates_LancashireRape2022_SplitReportsBySexOfVictim()
    {
        var answer = await JsonAsync("/v1/forces/lancashire/rates?offence=rape&period=2022&breakdown=victim-sex%3Dfemale");

        var rate = Assert.Single(answer.List("rates"));
        Assert.Equal("share-of-reports", rate.Text("rate"));
        Assert.Equal("victim-sex=female", rate.Text("breakdown"));
        Assert.Equal("82", rate["published"]!["percent"]!.ToJsonString());
    }

    [Fact]
    public async Task Outcomes_WestMerciaRape_KeepWhatIsOnlyBounded()
    {
        var answer = await JsonAsync("/v1/forces/west-mercia/outcomes?offence=rape&period=2021");

        var convicted = answer.Observation("offenders-convicted");
        Assert.Equal(
            (12, "fewer-than", 0, 11),
            (convicted.Number("value"), convicted.Text("qualifier"), convicted.Number("lowerBound"), convicted.Number("upperBound"))
        );
        var recorded = answer.Observation("offences-recorded");
        Assert.Equal(
            (1000, "more-than", 1001, null),
            (recorded.Number("value"), recorded.Text("qualifier"), recorded.Number("lowerBound"), recorded.Number("upperBound"))
        );
        Assert.Equal(934, answer.Observation("outcomes-assigned-event-basis").Number("value"));
        Assert.All(answer.List("observations"), observation => Assert.Equal("inferred", observation.Text("periodStatus")));
        Assert.Contains(answer.List("notes"), note => note.Text("code") == "period-inferred");
        Assert.Null(answer.Rate("convictions-per-recorded-offence")["value"]);
    }

    [Fact]
    public async Task Outcomes_WestMerciaRape_ImplyExactlyTwentyCharges()
    {
        var answer = await JsonAsync("/v1/forces/west-mercia/outcomes?offence=rape&period=2021");

        var rate = answer.Rate("charged-per-concluded-investigation");
        Assert.Equal("2.1", rate["published"]!["percent"]!.ToJsonString());
        Assert.True(rate["numerator"].Flag("implied"));
        Assert.Equal(
            (20, 20, 20),
            (rate["numerator"].Number("value"), rate["numerator"].Number("lowerBound"), rate["numerator"].Number("upperBound"))
        );
        Assert.Equal(934, rate["denominator"].Number("value"));
    }

    [Fact]
    public async Task Rates_Cambridgeshire_ImplyTheDenominatorAsARange()
    {
        var answer = await JsonAsync("/v1/forces/cambridgeshire/rates?offence=rape&period=2019..2023");

        var rate = answer.Rate("successful-prosecutions-per-report");
        Assert.Equal(173, rate["numerator"].Number("value"));
        Assert.Equal("4.1", rate["published"]!["percent"]!.ToJsonString());
        Assert.Equal((4169, 4271), (rate["denominator"].Number("lowerBound"), rate["denominator"].Number("upperBound")));
        Assert.True(rate["denominator"].Flag("implied"));
    }

    [Fact]
    public async Task Rates_EssexRape201718_DifferByTheirTimeBasis()
    {
        var answer = await JsonAsync("/v1/forces/essex/rates?offence=rape&period=2017-18");

        var byEvent = answer.Rate("charged-per-recorded-offence-event-basis");
        Assert.Equal((44, 1362), (byEvent["numerator"].Number("value"), byEvent["denominator"].Number("value")));
        Assert.Null(byEvent["maturity"]);
        var byRecorded = answer.Rate("charged-per-recorded-offence-recorded-basis");
        Assert.Equal((33, 1362), (byRecorded["numerator"].Number("value"), byRecorded["denominator"].Number("value")));
        Assert.Equal((85, 1362), (byRecorded["maturity"].Number("notYetAssigned"), byRecorded["maturity"].Number("recorded")));
        Assert.NotEqual(byEvent.Text("comparabilityClass"), byRecorded.Text("comparabilityClass"));
    }

    [Fact]
    public async Task Outcomes_SussexNotYetAssigned_KeepsItsNegativeNumber()
    {
        var answer = await JsonAsync("/v1/forces/sussex/outcomes?offence=rape&outcomeType=0");

        var observation = Assert.Single(answer.List("observations"));
        Assert.Equal(("outcome-0-recorded-basis", -4), (observation.Text("measure"), observation.Number("value")));
    }

    [Fact]
    public async Task Outcomes_CityOfLondonCharges_AreZeroAndNotMissing()
    {
        var answer = await JsonAsync("/v1/forces/city-of-london/outcomes?offence=rape&outcomeType=1&period=2017-18");

        Assert.Equal(2, answer.List("observations").Count);
        Assert.All(
            answer.List("observations"),
            observation =>
            {
                Assert.Equal(
                    (0, "exact", 0),
                    (observation.Number("value"), observation.Text("qualifier"), observation.Number("upperBound"))
                );
                Assert.Null(observation["symbol"]);
            }
        );
    }

    [Fact]
    public async Task Outcomes_KentCpsMonths_AreGivenWithoutThreeThatAreMissing()
    {
        var answer = await JsonAsync("/v1/forces/kent/outcomes?offence=sexual-offences&measure=cps-convictions-principal-offence");

        var months = answer.List("observations").Select(observation => observation.Text("period")!).ToList();
        Assert.Equal(33, months.Count);
        Assert.Empty(months.Intersect(["2015-11", "2016-02", "2016-03"]));
        Assert.Equal(("2014-01", "2016-12"), (months[0], months[^1]));
    }

    [Fact]
    public async Task Outcomes_KentCps201516_IsRefusedWithTheMissingMonths()
    {
        var answer = await JsonAsync(
            "/v1/forces/kent/outcomes?offence=sexual-offences&period=2015-16&measure=cps-convictions-principal-offence"
        );

        Assert.Empty(answer.List("observations"));
        var gap = Assert.Single(answer.List("gaps"));
        Assert.Equal(["2015-11", "2016-02", "2016-03"], gap.Texts("missing"));
        Assert.Contains("2015-11", gap.Text("text"), StringComparison.Ordinal);
        Assert.NotNull(answer["reason"]);
    }

    [Fact]
    public async Task Outcomes_MetropolitanCps_IsEmptyAndPointsToTheAreaThatHasThem()
    {
        var answer = await JsonAsync("/v1/forces/metropolitan/outcomes?offence=sexual-offences&measure=cps-convictions-principal-offence");

        Assert.Empty(answer.List("observations"));
        Assert.Equal("no-figures", answer["reason"].Text("code"));
        Assert.Contains("cps-metropolitan-and-city", answer["reason"].List("areasWithFigures").Select(area => area.Text("id")));
        Assert.Contains(
            answer.List("notes"),
            note =>
                note.Text("code") == "counted-together"
                && note.Text("text")!.Contains("/areas/cps-metropolitan-and-city/outcomes", StringComparison.Ordinal)
        );
        Assert.Equal(
            33,
            (
                await JsonAsync(
                    "/v1/areas/cps-metropolitan-and-city/outcomes?offence=sexual-offences&measure=cps-convictions-principal-offence"
                )
            )
                .List("observations")
                .Count
        );
    }

    [Fact]
    public async Task Rates_PerPopulation_NameTheMidYear()
    {
        var answer = await JsonAsync("/v1/forces/essex/rates?offence=rape&period=2017-18&rate=offences-recorded-per-1000-population");

        var rate = Assert.Single(answer.List("rates"));
        Assert.Equal((1362, 1000), (rate["numerator"].Number("value"), rate.Number("per")));
        Assert.Equal("byar", rate["method"].Text("id"));
        var note = Assert.Single(rate.List("notes"), note => note.Text("code") == "population-estimate");
        Assert.Contains("mid-2017", note.Text("text"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Outcomes_RapeStatementUndated_IsLabelledAndNotGivenAYear()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=rape&period=undated");

        var observation = Assert.Single(answer.List("observations"));
        Assert.Equal(
            ("reports-to-police-per-week", "undated", "more-than", 25),
            (observation.Text("measure"), observation.Text("period"), observation.Text("qualifier"), observation.Number("value"))
        );
        Assert.NotNull(observation.Text("periodLabel"));
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ForceFiguresTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ForceFiguresTests(api);
}
