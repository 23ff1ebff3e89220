using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Areas;

/// <summary>Figures of areas that are no police force.</summary>
public abstract class AreaFiguresTests(ApiFixture api) : ApiTests(api)
{
    [Fact]
    public async Task Outcomes_DistrictsOfSouthEssex_AddUpToIt()
    {
        var counts = new Dictionary<string, long>();
        foreach (var area in new[] { "southend-on-sea", "basildon", "castle-point", "rochford", "south-essex" })
        {
            var answer = await JsonAsync(
                $"/v1/areas/{area}/outcomes?offence=serious-sexual-offences&measure=offences-recorded-publisher-category"
            );
            counts[area] = Assert.Single(answer.List("observations")).Number("value")!.Value;
        }

        Assert.Equal(
            (210, 106, 42, 29, 387),
            (counts["southend-on-sea"], counts["basildon"], counts["castle-point"], counts["rochford"], counts["south-essex"])
        );
        Assert.Equal(counts["south-essex"], counts.Where(pair => pair.Key != "south-essex").Sum(pair => pair.Value));
    }

    [Fact]
    public async Task Outcomes_SouthEssex_GiveSolvedOffencesWithTheirRate()
    {
        var answer = await JsonAsync("/v1/areas/south-essex/outcomes");

        Assert.Equal(86, answer.Observation("offences-solved-publisher-category").Number("value"));
        Assert.Equal(88, answer.Observation("change-in-offences-recorded-publisher-category").Number("value"));
        Assert.Equal(86.0 / 387, answer.Rate("solved-per-recorded-offence-publisher-category").Real("value")!.Value, 12);
        Assert.Null(answer["force"]);
        Assert.Equal("south-essex", answer["area"].Text("id"));
    }

    [Fact]
    public async Task Rates_EnglandAndWalesRape201718_AreTheThreePublishedShares()
    {
        var answer = await JsonAsync("/v1/areas/england-and-wales/rates?offence=rape&period=2017-18");

        var ofRecorded = answer.Rate("charged-per-recorded-offence-recorded-basis");
        Assert.Equal((2238, 53931), (ofRecorded["numerator"].Number("value"), ofRecorded["denominator"].Number("value")));
        Assert.Equal(0.0415, ofRecorded.Real("value")!.Value, 4);
        var ofAssigned = answer.Rate("charged-per-outcome-assigned-recorded-basis");
        Assert.Equal(0.0473, ofAssigned.Real("value")!.Value, 4);
        var ofConcluded = answer.Rate("charged-per-concluded-investigation");
        Assert.Equal((3856, 48556), (ofConcluded["numerator"].Number("value"), ofConcluded["denominator"].Number("value")));
        Assert.Equal(0.0794, ofConcluded.Real("value")!.Value, 4);
    }

    [Fact]
    public async Task Rates_EnglandAndWalesAllOffences201718_AreTheWholeTable()
    {
        var answer = await JsonAsync(
            "/v1/areas/england-and-wales/rates?offence=all-offences&period=2017-18&rate=charged-per-recorded-offence-recorded-basis"
        );

        var rate = Assert.Single(answer.List("rates"));
        Assert.Equal((487940, 4878302), (rate["numerator"].Number("value"), rate["denominator"].Number("value")));
        Assert.Contains(rate.List("notes"), note => note.Text("code") == "sum-of-published-figures");
    }

    [Fact]
    public async Task Outcomes_EnglandAndWalesCps201415_AreSumsOfTwelveMonths()
    {
        var answer = await JsonAsync("/v1/areas/england-and-wales/outcomes?offence=sexual-offences&period=2014-15");

        Assert.Equal(
            (9796, "sum"),
            (
                answer.Observation("cps-convictions-principal-offence").Number("value"),
                answer.Observation("cps-convictions-principal-offence").Text("derivation")
            )
        );
        Assert.Equal(3976, answer.Observation("cps-unsuccessful-principal-offence").Number("value"));
        var rate = answer.Rate("cps-convictions-per-completed-prosecution");
        Assert.Equal((9796, 13772), (rate["numerator"].Number("value"), rate["denominator"].Number("value")));
        Assert.Equal("71.1", rate["percent"]!.ToJsonString());
    }

    [Fact]
    public async Task Outcomes_EnglandAndWalesCps201516_AreRefusedWithTheMissingMonths()
    {
        var answer = await JsonAsync("/v1/areas/england-and-wales/outcomes?offence=sexual-offences&period=2015-16");

        Assert.Empty(answer.List("observations"));
        Assert.All(answer.List("gaps"), gap => Assert.Equal(["2015-11", "2016-02", "2016-03"], gap.Texts("missing")));
        Assert.Equal(
            ["cps-convictions-principal-offence", "cps-unsuccessful-principal-offence"],
            answer.List("gaps").Select(gap => gap.Text("measure")!).Order()
        );
    }

    [Fact]
    public async Task Outcomes_OffenceThatOnlyDistrictsHave_NameEachOfThemOnce()
    {
        var answer = await JsonAsync("/v1/areas/essex/outcomes?offence=serious-sexual-offences");

        var ids = answer["reason"].List("areasWithFigures").Select(area => area.Text("id")).ToList();
        Assert.Equal(["basildon", "castle-point", "rochford", "south-essex", "southend-on-sea"], ids.Order(StringComparer.Ordinal));
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : AreaFiguresTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : AreaFiguresTests(api);
}
