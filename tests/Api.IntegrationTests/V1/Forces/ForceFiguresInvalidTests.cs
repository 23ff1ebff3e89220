using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Forces;

/// <summary>What a question about figures is refused for, with what would be right.</summary>
public abstract class ForceFiguresInvalidTests(ApiFixture api) : ApiTests(api)
{
    [Theory]
    [InlineData("outcomes?offence=rapes", "unknown-offence", "offence", "rape")]
    [InlineData("outcomes?measure=defendants-convict", "unknown-measure", "measure", "defendants-convicted")]
    [InlineData("outcomes?ofence=rape", "unknown-parameter", "ofence", "offence")]
    [InlineData("outcomes?rate=convictions-per-report", "unknown-parameter", "rate", null)]
    [InlineData("outcomes?outcomeType=99", "unknown-outcome-type", "outcomeType", null)]
    [InlineData("outcomes?release=essex-2018", "unknown-release", "release", "essex-2018-v1")]
    [InlineData("rates?rate=conviction-per-report", "unknown-rate", "rate", "convictions-per-report")]
    [InlineData("rates?measure=offences-recorded", "unknown-parameter", "measure", null)]
    public async Task Figures_UnknownValue_IsRefusedWithWhatWasMeant(string question, string code, string parameter, string? meant)
    {
        var error = await ErrorAsync($"/v1/forces/essex/{question}", code, parameter);

        Assert.NotEmpty(error.Texts("allowed"));
        if (meant is not null)
            Assert.Contains(meant, error.Texts("didYouMean"));
    }

    [Theory]
    [InlineData("period=17", "invalid-period", "period")]
    [InlineData("period=2017-19", "invalid-period", "period")]
    [InlineData("period=9999-00", "invalid-period", "period")]
    [InlineData("from=zz", "invalid-date", "from")]
    [InlineData("to=2017-02-30", "invalid-date", "to")]
    [InlineData("from=2018&to=2017", "from-after-to", "to")]
    [InlineData("breakdown=female", "invalid-breakdown", "breakdown")]
    [InlineData("asOf=garbage", "invalid-date", "asOf")]
    [InlineData("asOf=2199-01-01", "as-of-in-future", "asOf")]
    [InlineData("release=essex-2018-v1&asOf=2020-01-01", "conflicting-parameters", "release")]
    [InlineData("pageSize=0", "out-of-range", "pageSize")]
    [InlineData("pageSize=-1", "out-of-range", "pageSize")]
    [InlineData("pageSize=1001", "out-of-range", "pageSize")]
    [InlineData("pageSize=1000000000", "out-of-range", "pageSize")]
    [InlineData("pageSize=99999999999", "invalid-value", "pageSize")]
    [InlineData("pageSize=abc", "invalid-value", "pageSize")]
    [InlineData("pageSize=", "empty-parameter", "pageSize")]
    [InlineData("offence=", "empty-parameter", "offence")]
    [InlineData("offence=rape&offence=", "empty-parameter", "offence")]
    [InlineData("period=%20", "empty-parameter", "period")]
    [InlineData("asOf", "empty-parameter", "asOf")]
    [InlineData("pageSize=1&pageSize=2", "repeated-parameter", "pageSize")]
    [InlineData("asOf=2020-01-01&asOf=2021-01-01", "repeated-parameter", "asOf")]
    public async Task Figures_ParameterOutOfForm_IsRefusedByName(string query, string code, string parameter)
    {
        await ErrorAsync($"/v1/forces/essex/outcomes?{query}", code, parameter);
        await ErrorAsync($"/v1/areas/essex/rates?{query}", code, parameter);
    }

    [Fact]
    public async Task Figures_SeveralThingsWrong_AreAllNamedAtOnce()
    {
        var problem = await ProblemAsync(
            "/v1/forces/essex/outcomes?offence=rapes&period=17&pageSize=0&ofence=rape",
            HttpStatusCode.BadRequest,
            "validation-failed"
        );

        Assert.Equal(
            ["invalid-period", "out-of-range", "unknown-offence", "unknown-parameter"],
            problem.List("errors").Select(error => error.Text("code")!).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("/v1/forces/esex", "unknown-force", "essex")]
    [InlineData("/v1/forces/Essex%20Police", "unknown-force", "essex")]
    [InlineData("/v1/forces/esex/outcomes", "unknown-force", "essex")]
    [InlineData("/v1/forces/lancashir/rates", "unknown-force", "lancashire")]
    [InlineData("/v1/areas/southend-on-se/outcomes", "unknown-area", "southend-on-sea")]
    [InlineData("/v1/areas/south-esex/rates", "unknown-area", "south-essex")]
    [InlineData("/v1/areas/esex", "unknown-area", "essex")]
    [InlineData("/v1/offences/rapes", "unknown-offence", "rape")]
    [InlineData("/v1/measures/defendants-convict", "unknown-measure", "defendants-convicted")]
    [InlineData("/v1/rates/convictions-per-reports", "unknown-rate", "convictions-per-report")]
    [InlineData("/v1/sources/moj-via-echo-2019", "unknown-source", "moj-via-echo-2018")]
    [InlineData("/v1/releases/essex-2018-v2", "unknown-release", "essex-2018-v1")]
    [InlineData("/v1/outcome-types/99", "unknown-outcome-type", null)]
    public async Task Resource_UnknownIdentifier_IsNotFoundWithWhatWasMeant(string path, string code, string? meant)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.NotFound, code);

        var error = Assert.Single(problem.List("errors"));
        Assert.Equal((code, "id"), (error.Text("code"), error.Text("path")));
        if (meant is not null)
            Assert.Contains(meant, error.Texts("didYouMean"));
    }

    [Fact]
    public async Task Outcomes_OffenceWithoutFigures_IsEmptyWithTheReason()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=serious-sexual-offences");

        Assert.Empty(answer.List("observations"));
        Assert.Empty(answer.List("rates"));
        Assert.Equal("no-figures", answer["reason"].Text("code"));
        Assert.Contains("does not mean zero", answer["reason"].Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_PeriodWithoutFigures_IsEmptyWithTheReason()
    {
        var answer = await JsonAsync("/v1/forces/essex/rates?offence=rape&period=1999");

        Assert.Empty(answer.List("rates"));
        Assert.Equal("no-figures", answer["reason"].Text("code"));
    }

    [Fact]
    public async Task Outcomes_WithoutFigures_AreACsvFileWithTheReason()
    {
        var row = Assert.Single(await CsvAsync("/v1/forces/essex/outcomes.csv?offence=serious-sexual-offences"));

        Assert.Equal(("reason", "no-figures", ""), (row["record"], row["gap"], row["value"]));
        Assert.Contains("That does not mean zero.", row["notes"], StringComparison.Ordinal);
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ForceFiguresInvalidTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ForceFiguresInvalidTests(api);
}
