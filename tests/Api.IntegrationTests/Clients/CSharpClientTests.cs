using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Clients.CSharp;

namespace OutcomesApi.Api.IntegrationTests.Clients;

/// <summary>The C# client that NSwag generates from the description, asking the running service.</summary>
public abstract class CSharpClientTests(ApiFixture api) : ApiTests(api)
{
    [Fact]
    public async Task Outcomes_Asked_AreTyped()
    {
        var outcomes = await new ForcesClient(Rooted()).OutcomesAsync(
            "essex",
            null,
            null,
            ["rape"],
            ["2017"],
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Cancelled
        );

        Assert.Equal([77, 18], outcomes.Observations.Select(observation => observation.Value));
        var rate = Assert.Single(outcomes.Rates);
        Assert.Equal("convictions-per-prosecution", rate.Rate1);
        Assert.Equal(18d / 77d, rate.Value!.Value, 12);
        Assert.Equal(23.4, rate.Percent!.Value, 6);
        Assert.Equal((18, 77), (rate.Numerator.Value, rate.Denominator.Value));
        Assert.Null(outcomes.Reason);
    }

    [Fact]
    public async Task Comparison_Asked_HasAllForces()
    {
        var comparison = await new ComparisonsClient(Rooted()).ListAsync(
            "charged-per-recorded-offence-recorded-basis",
            "rape",
            "2017-18",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Cancelled
        );

        Assert.Equal(43, comparison.Forces.Count);
        var first = comparison.Forces.First();
        Assert.Equal(("avon-and-somerset", 51, 1773), (first.Force.Id, first.Numerator.Value, first.Denominator.Value));
    }

    [Fact]
    public async Task UnknownForce_Asked_IsATypedProblem()
    {
        var thrown = await Assert.ThrowsAsync<ApiException<ApiProblem>>(() => new ForcesClient(Rooted()).GetAsync("esex", Cancelled));

        Assert.Equal((404, "unknown-force"), (thrown.StatusCode, thrown.Result.Code));
        Assert.Equal(["essex"], thrown.Result.Errors.Single().DidYouMean!.Take(1));
    }

    [Fact]
    public async Task Releases_Asked_AreListed()
    {
        var releases = await new ReleasesClient(Rooted()).ListAsync(50, null, Cancelled);

        Assert.Contains(releases.Items, release => release.Id == "essex-2018-v1" && release.FigureCount == 7);
    }

    // The generated client writes paths from the root.
    private HttpClient Rooted() => Api.Client();

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : CSharpClientTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : CSharpClientTests(api);
}
