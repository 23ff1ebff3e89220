using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>A service that is killed at some moment of a publication has published all of it or nothing, and the next one brings it to its
/// end.</summary>
public sealed class KilledPublicationTests : IDisposable
{
    private const int Offences = 150;
    private static readonly string[] _years = ["2014", "2015", "2016", "2017"];
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string[] Settings =>
        [
            "--Database:ConnectionString",
            $"Data Source={_folder.File("outcomes.db")}",
            "--Publishing:PollSeconds",
            "1",
            "--Publishing:WaitSeconds",
            "0",
            "--Publishing:AbandonedAfterSeconds",
            "2",
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(20)]
    [InlineData(400)]
    [InlineData(800)]
    public async Task Publication_KilledAndStartedAgain_IsWholeOnce(int milliseconds)
    {
        var partner = await Partner.OfAsync("killed", Settings, Cancelled);
        string id;
        await using (var killed = await ServiceProcess.ServeAsync(Settings, Cancelled))
        {
            id = await partner.SubmitAsync(
                killed,
                await MadeRelease.DocumentAsync(killed, "killed", 1, 1, Offences, _years, Cancelled),
                Cancelled
            );
            await partner.ValidateAsync(killed, id, Cancelled);
            _ = await partner.PublishAsync(killed, id, Cancelled);
            await Task.Delay(milliseconds, Cancelled);
        }

        await using var next = await ServiceProcess.ServeAsync(Settings, Cancelled);
        var status = await partner.UntilAsync(next, id, "published", Cancelled);

        var release = Assert.Single(status.Texts("releases"));
        var figures = JsonNode.Parse(await next.Client.GetStringAsync(new Uri($"/v1/releases/{release}", UriKind.Relative), Cancelled));
        Assert.Equal(43 * Offences * _years.Length, figures.Number("figureCount"));
        var releases = JsonNode.Parse(await next.Client.GetStringAsync(new Uri("/v1/releases?pageSize=1000", UriKind.Relative), Cancelled));
        Assert.Single(releases.List("items"), one => one.Text("dataSet") == "killed");
        var (exitCode, output) = await ServiceProcess.RunAsync(["verify", .. Settings], Cancelled);
        Assert.True(exitCode == 0, output);
    }
}
