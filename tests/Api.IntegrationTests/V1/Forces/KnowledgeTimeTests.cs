using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Forces;

/// <summary>What was public when: <c>asOf</c> and <c>release</c>.</summary>
public abstract class KnowledgeTimeTests(ApiFixture api) : ApiTests(api)
{
    private const string Essex = "/v1/forces/essex/outcomes?offence=rape&period=2017";
    private const string WestMercia = "/v1/forces/west-mercia/outcomes?offence=rape&period=2021";

    [Fact]
    public async Task AsOf_2020_ShowsTheReportOf2018AndNotThatOf2022()
    {
        Assert.Equal(2, (await JsonAsync(Essex + "&asOf=2020-01-01")).List("observations").Count);
        Assert.Empty((await JsonAsync(WestMercia + "&asOf=2020-01-01")).List("observations"));
        Assert.NotEmpty((await JsonAsync(WestMercia)).List("observations"));
    }

    [Theory]
    [InlineData("2018-12-31", true)]
    [InlineData("2018-12-30", false)]
    [InlineData("2018-12-31T23:59:59Z", true)]
    [InlineData("2018-12-31T23:59:58Z", false)]
    [InlineData("2019-01-01T00:59:59%2B01:00", true)]
    [InlineData("0001-01-01", false)]
    public async Task AsOf_AroundTheEndOfAYear_ShowsAReportOfThatYearFromItsLastMomentOn(string asOf, bool isKnown)
    {
        var answer = await JsonAsync($"{Essex}&asOf={asOf}");

        Assert.Equal(isKnown, answer.List("observations").Count > 0);
        Assert.Equal(isKnown, answer["reason"] is null);
    }

    [Fact]
    public async Task Release_Named_GivesItsFiguresAndNoOthers()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?release=essex-2018-v1");

        Assert.Equal(3, answer.List("observations").Count);
        Assert.All(answer.List("observations"), observation => Assert.Equal("essex-2018-v1", observation.Text("release")));
        Assert.All(answer.List("rates"), rate => Assert.Equal(["essex-2018-v1"], rate.Texts("releases")));
    }

    [Fact]
    public async Task Release_Named_IsItsOwnPermalink()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?release=essex-2018-v1");

        Assert.EndsWith("/v1/forces/essex/outcomes?release=essex-2018-v1", answer["links"].Text("permalink"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_OfAnotherForce_IsEmptyWithTheReason()
    {
        var answer = await JsonAsync("/v1/forces/kent/outcomes?release=essex-2018-v1");

        Assert.Empty(answer.List("observations"));
        Assert.NotNull(answer["reason"]);
    }

    [Fact]
    public async Task FromTo_Years_ChooseByThePeriodAndNotByPublication()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=rape&from=2017&to=2017");

        Assert.Equal(["2017"], answer.List("observations").Select(observation => observation.Text("period")!).Distinct());
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : KnowledgeTimeTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : KnowledgeTimeTests(api);
}
