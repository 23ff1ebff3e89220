using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>Copies of the store are made, checked and put back while it is served.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private const string Question = "/v1/forces/essex/outcomes?offence=19c&period=2030-31-Q1&measure=outcome-1-recorded-basis";
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Store => $"Data Source={_folder.File("outcomes.db")}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Restore_BesideAServiceThatIsRead_PutsBackWhatWasAndNoReaderSeesAFault()
    {
        await using var app = Application.OnSqlite(_folder.File("outcomes.db"));
        await app.StartAsync(Cancelled);
        using var client = Application.ClientOf(app);
        await ImportAsync(11);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => ReadAsync(client, stop.Token), Cancelled);

        Assert.Equal(0, await RunAsync("backup", _folder.File("copy.db")));
        await ImportAsync(12);
        var changed = await ValueAsync(client);
        Assert.Equal(0, await RunAsync("restore", _folder.File("copy.db")));
        var restored = await ValueAsync(client);
        await ImportAsync(13);
        var after = await ValueAsync(client);
        await stop.CancelAsync();

        Assert.Equal((12, 11, 13), (changed, restored, after));
        Assert.Empty(await reading);
        Assert.Equal(0, await RunAsync("verify"));
    }

    [Fact]
    public async Task Backup_ToAFileThatIsThere_IsRefusedAndLeavesIt()
    {
        await File.WriteAllTextAsync(_folder.File("copy.db"), "precious", Cancelled);
        Assert.Equal(0, await RunAsync("migrate"));

        Assert.Equal(3, await RunAsync("backup", _folder.File("copy.db")));

        Assert.Equal("precious", await File.ReadAllTextAsync(_folder.File("copy.db"), Cancelled));
    }

    [Theory]
    [InlineData("no store at all")]
    [InlineData(null)]
    public async Task Restore_OfWhatIsNoCopy_IsRefusedAndChangesNothing(string? content)
    {
        Assert.Equal(0, await RunAsync("migrate"));
        if (content is not null)
            await File.WriteAllTextAsync(_folder.File("copy.db"), content, Cancelled);

        Assert.Equal(3, await RunAsync("restore", _folder.File("copy.db")));
        Assert.Equal(0, await RunAsync("verify"));
    }

    [Fact]
    public async Task Restore_OfADamagedCopy_IsRefused()
    {
        Assert.Equal(0, await RunAsync("migrate"));
        Assert.Equal(0, await RunAsync("backup", _folder.File("copy.db")));
        await using (var file = new FileStream(_folder.File("copy.db"), FileMode.Open))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(new byte[8192], Cancelled);
        }

        Assert.Equal(3, await RunAsync("restore", _folder.File("copy.db")));
    }

    [Fact]
    public async Task Verify_WhereFiguresAreMissing_NamesTheRelease()
    {
        Assert.Equal(0, await RunAsync("migrate"));
        await using (var connection = new SqliteConnection(Store))
        {
            await connection.OpenAsync(Cancelled);
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM Observations WHERE ReleaseKey = (SELECT min(ReleaseKey) FROM Observations)";
            Assert.True(await command.ExecuteNonQueryAsync(Cancelled) > 0);
        }

        var output = new StringWriter();
        var exitCode = await OutcomesCommand
            .Create()
            .Parse(["verify", "--Database:ConnectionString", Store, "--Logging:LogLevel:Default", "Error"])
            .InvokeAsync(new() { Output = output }, Cancelled);

        Assert.Equal(3, exitCode);
        Assert.Contains("published figures are there", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore", "one", "two")]
    public async Task Verb_WithoutItsFile_IsNotUnderstood(params string[] words) => Assert.Equal(2, await RunAsync(words));

    private static async Task<long?> ValueAsync(HttpClient client)
    {
        var text = await client.GetStringAsync(new Uri(Question, UriKind.Relative), Cancelled);
        return JsonNode.Parse(text)!.List("observations").Select(observation => observation.Number("value")).Single();
    }

    private static async Task<List<string>> ReadAsync(HttpClient client, CancellationToken stop)
    {
        List<string> faults = [];
        while (!stop.IsCancellationRequested)
        {
            using var answer = await client.GetAsync(new Uri(Question, UriKind.Relative), Cancelled);
            if (!answer.IsSuccessStatusCode)
                faults.Add($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Cancelled)}");
        }

        return faults;
    }

    private async Task ImportAsync(int value)
    {
        var file = _folder.File($"outcomes-open-data-{value}.csv");
        await File.WriteAllTextAsync(
            file,
            ImportedText.HomeOfficeOutcomes.Replace(",Charged/Summonsed,5,7", $",Charged/Summonsed,{value},7", StringComparison.Ordinal),
            Cancelled
        );
        Assert.Equal(0, await RunAsync("import", file));
    }

    private Task<int> RunAsync(params string[] words) =>
        OutcomesCommand
            .Create()
            .Parse([.. words, "--Database:ConnectionString", Store, "--Logging:LogLevel:Default", "Error"])
            .InvokeAsync(new() { Output = TextWriter.Null, Error = TextWriter.Null }, Cancelled);
}
