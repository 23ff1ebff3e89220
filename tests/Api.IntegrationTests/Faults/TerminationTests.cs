using System.Diagnostics;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>A service that is asked to end brings to its end what it has begun to answer, within a time that is set, and what it has
/// accepted is never lost.</summary>
public sealed class TerminationTests : IDisposable
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
            "--Logging:LogLevel:Default",
            "Warning",
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task Terminate_InAPublicationThatWasAccepted_LosesNothingAndTheNextCompletesIt(int milliseconds)
    {
        var partner = await Partner.OfAsync("ended", Settings, Cancelled);
        await using var ended = await ServiceProcess.ServeAsync(Settings, Cancelled);
        var id = await partner.SubmitAsync(
            ended,
            await MadeRelease.DocumentAsync(ended, "ended", 1, 1, Offences, _years, Cancelled),
            Cancelled
        );
        await partner.ValidateAsync(ended, id, Cancelled);
        var accepted = JsonNode.Parse(await partner.PublishAsync(ended, id, Cancelled));
        await Task.Delay(milliseconds, Cancelled);

        var exitCode = await ended.TerminateAsync(Cancelled);

        Assert.Contains(accepted.Text("state"), new[] { "publishing", "published" });
        Assert.True(exitCode == 0, ended.Output);
        Assert.True(!ended.Output.Contains("fail:", StringComparison.Ordinal), ended.Output);
        await using var next = await ServiceProcess.ServeAsync(Settings, Cancelled);
        var status = await partner.UntilAsync(next, id, "published", Cancelled);
        var release = JsonNode.Parse(
            await next.Client.GetStringAsync(
                new Uri($"/v1/releases/{Assert.Single(status.Texts("releases"))}", UriKind.Relative),
                Cancelled
            )
        );
        Assert.Equal(43 * Offences * _years.Length, release.Number("figureCount"));
    }

    [Fact]
    public async Task Terminate_WithAReaderThatNeverReads_EndsWithinTheTimeThatIsSet()
    {
        const int Drain = 2;
        await using var service = await ServiceProcess.ServeAsync([.. Settings, "--Connections:DrainSeconds", $"{Drain}"], Cancelled);
        using var stuck = await StuckReader.OfAsync(
            service.Client.BaseAddress!,
            "/v1/releases/home-office-outcomes-v1/download?format=json",
            Cancelled
        );
        var started = Stopwatch.GetTimestamp();

        var exitCode = await service.TerminateAsync(Cancelled);

        Assert.True(exitCode == 0, service.Output);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, Drain + 15);
    }
}
