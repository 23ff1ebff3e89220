using System.CommandLine;
using System.Text.Json.Nodes;
using MiniExcelLibs;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Importing.Sync;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>The verb <c>sync</c> from the publisher's page to the answer: files as they are published, the real importer, the service on
/// the store.</summary>
public sealed class SyncWithImportTests : IAsyncLifetime
{
    private const string Question = "/v1/forces/essex/outcomes?offence=19c&measure=outcome-1-recorded-basis&period=2030-31-Q1";
    private readonly TemporaryFolder _folder = new();
    private PublisherServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await PublisherServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Sync_NewFilesThenNothingThenALaterVintage_IsWhatTheServiceAnswers()
    {
        var first = _server.Add("prc-outcomes-open-data-mar2031-tables-230731.xlsx", 0);
        first.Bytes = Workbook(charged: 5);
        first.BreakAfter(first.Bytes.Length / 2);
        var alternate = _server.Add("prc-outcomes-alternate-offence-open-data-mar2031-tables-230731.xlsx", 10);

        var (exitCode, said) = await RunAsync();

        Assert.True(exitCode == 0, said);
        Assert.Contains("1 downloaded", said, StringComparison.Ordinal);
        Assert.Empty(_server.RequestsFor(alternate));
        Assert.Contains(_server.RequestsFor(first), request => request.Range is not null);
        Assert.Equal([("home-office-outcomes-v2", 5)], await AnswersAsync());

        var (again, nothing) = await RunAsync();

        Assert.Equal(0, again);
        Assert.Contains("Nothing new", nothing, StringComparison.Ordinal);

        var later = _server.Add("prc-outcomes-open-data-mar2031-tables-230132.xlsx", 0);
        later.Bytes = Workbook(charged: 8);
        var (laterCode, revised) = await RunAsync();

        Assert.True(laterCode == 0, revised);
        Assert.Contains("passed over prc-outcomes-open-data-mar2031-tables-230731.xlsx [superseded]", revised, StringComparison.Ordinal);
        Assert.Equal([("home-office-outcomes-v3", 8)], await AnswersAsync());
        Assert.Equal(["v1 published", "v2 superseded by home-office-outcomes-v3", "v3 published"], await StatusesAsync());
    }

    // As the publisher makes them: a cover, notes, and the figures in a sheet of any name.
    private static byte[] Workbook(int charged)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(
            new Dictionary<string, object>
            {
                ["Cover_sheet"] = new[] { new { Title = "Crime outcomes in England and Wales" } },
                ["Outcomes_open_data"] = new[]
                {
                    new Dictionary<string, object>
                    {
                        ["Financial Year"] = "2030/31",
                        ["Financial Quarter"] = 1,
                        ["Force Name"] = "Essex",
                        ["Offence Code"] = "19C",
                        ["Offence Description"] = "Rape of a female aged 16 and over",
                        ["Offence Group"] = "Sexual offences",
                        ["Offence Subgroup"] = "Rape",
                        ["Offence code expired"] = "",
                        ["Outcome Type"] = 1,
                        ["Outcome Description"] = "Charged/Summonsed",
                        ["Outcome Group"] = "Charged/Summonsed",
                        ["Outcomes for offences that were recorded in the quarter"] = charged,
                        ["Outcomes for investigations closed in the quarter"] = 7,
                    },
                },
            }
        );
        return stream.ToArray();
    }

    private async Task<IReadOnlyList<(string Release, int Value)>> AnswersAsync()
    {
        await using var app = Application.OnSqlite(_folder.File("outcomes.db"));
        await app.StartAsync(Token);
        using var client = Application.ClientOf(app);
        var answer = JsonNode.Parse(await client.GetStringAsync(new Uri(Question, UriKind.Relative), Token));
        return [.. answer.List("observations").Select(observation => (observation.Text("release")!, (int)observation.Number("value")!))];
    }

    private async Task<IReadOnlyList<string>> StatusesAsync()
    {
        await using var app = Application.OnSqlite(_folder.File("outcomes.db"));
        await app.StartAsync(Token);
        using var client = Application.ClientOf(app);
        var releases = JsonNode
            .Parse(await client.GetStringAsync(new Uri("/v1/releases?pageSize=100", UriKind.Relative), Token))
            .List("items");
        return
        [
            .. releases
                .Where(release => release.Text("dataSet") == "home-office-outcomes")
                .Select(release =>
                    string.Join(" by ", [$"v{release.Number("version")} {release.Text("status")}", .. release.Texts("supersededBy")])
                ),
        ];
    }

    private async Task<(int ExitCode, string Said)> RunAsync()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await OutcomesCommand
            .Create()
            .Parse([
                "sync",
                "--Sync:BaseAddress",
                _server.Address.ToString(),
                "--Sync:DownloadFolder",
                _folder.File("downloads"),
                "--Sync:RetryDelay",
                "00:00:00.010",
                "--Database:ConnectionString",
                $"Data Source={_folder.File("outcomes.db")}",
                "--Logging:LogLevel:Default",
                "None",
            ])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Token);
        return (exitCode, $"{output}{error}");
    }
}
