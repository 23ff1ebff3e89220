using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.DataSets;

/// <summary>The data sets: what they count, their releases and terms, then and now.</summary>
public abstract class DataSetTests(ApiFixture api) : ApiTests(api)
{
    [Fact]
    public async Task DataSets_Listed_HaveAllPublicReleases()
    {
        var listed = (await JsonAsync("/v1/datasets?pageSize=1000")).List("items");

        var releases = (await JsonAsync("/v1/releases?pageSize=1000")).List("items");
        Assert.Equal(
            releases.Select(release => (release.Text("dataSet"), release.Text("id"))).Order(),
            listed.SelectMany(dataSet => dataSet.List("releases").Select(release => (dataSet.Text("id"), release.Text("id")))).Order()
        );
        Assert.All(
            listed,
            dataSet => Assert.True(dataSet.Texts("measures").Any() || dataSet.Texts("publishedRates").Any(), dataSet.Text("id"))
        );
        Assert.All(listed, dataSet => Assert.NotEmpty(dataSet.Texts("qualityLabels")));
    }

    [Fact]
    public async Task DataSet_One_CountsWhatItsReleaseHas()
    {
        var dataSet = await JsonAsync("/v1/datasets/cps-case-outcomes");

        var figures = await CsvAsync("/v1/releases/cps-case-outcomes-v1/observations.csv");
        Assert.Equal(
            figures.Select(figure => figure["measure"]).Where(id => id.Length > 0).Distinct().Order(),
            dataSet.Texts("measures").Order()
        );
        Assert.Equal(figures.Select(figure => figure["period"]).Distinct().Order(), dataSet.Texts("periods").Order());
        Assert.Equal("cps-case-outcomes-v1", dataSet["latestRelease"].Text("id"));
        Assert.NotEmpty(dataSet.Texts("licences"));
        foreach (
            var link in dataSet
                .List("files")
                .Where(file => file.Text("format") is not "xlsx")
                .Select(file => file.Text("url"))
                .Append(dataSet["links"].Text("availability"))
                .Append(dataSet["links"].Text("feed"))
        )
        {
            using var answer = await AskAsync(new Uri(link!).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task DataSets_AsOfADay_AreThoseOfThen()
    {
        var then = (await JsonAsync("/v1/datasets?asOf=2018-12-31&pageSize=1000"))
            .List("items")
            .Select(dataSet => dataSet.Text("id"))
            .ToList();

        Assert.Contains("essex-2018", then);
        Assert.DoesNotContain("lancashire-2023", then);
        await ProblemAsync("/v1/datasets/lancashire-2023?asOf=2018-12-31", HttpStatusCode.NotFound, "unknown-data-set");
        Assert.Equal("lancashire-2023", (await JsonAsync("/v1/datasets/lancashire-2023?asOf=2023-12-31")).Text("id"));
    }

    [Fact]
    public async Task DataSet_Mistyped_IsRefusedWithWhatWasMeant()
    {
        var problem = await ProblemAsync("/v1/datasets/cps-case-outcome", HttpStatusCode.NotFound, "unknown-data-set");

        Assert.Equal(["cps-case-outcomes"], Assert.Single(problem.List("errors")).Texts("didYouMean"));
        await ErrorAsync("/v1/datasets/essex-2018?asOf=2199-01-01", "as-of-in-future", "asOf");
        await ErrorAsync("/v1/datasets?asof=yesterday", "invalid-date", "asOf");
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : DataSetTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : DataSetTests(api);
}
