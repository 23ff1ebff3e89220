using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>A disk that is full: it is said, what was stored before is read, the file stays sound, and with room again the same
/// succeeds.</summary>
public sealed class DiskFullTests : IDisposable
{
    private const int StoreMegabytes = 60;
    private const string Answered = "/v1/forces/essex/outcomes?offence=rape&period=2017";
    private readonly SmallDisk _disk = new(StoreMegabytes);
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string[] Settings =>
        [
            "--Database:ConnectionString",
            $"Data Source={_disk.File("outcomes.db")}",
            "--Publishing:PollSeconds",
            "1",
            "--Publishing:AbandonedAfterSeconds",
            "2",
            "--Logging:LogLevel:Default",
            "Error",
        ];

    public void Dispose()
    {
        _disk.Dispose();
        _folder.Dispose();
    }

    // Where nobody has the store open, reading it takes 32 KB beside it.
    [Theory]
    [InlineData(40_000)]
    [InlineData(300_000)]
    public async Task Import_OnAFullDisk_SaysSoLeavesTheOldStateAndSucceedsWithRoom(int left)
    {
        await MigrateAsync();
        var file = _folder.File("made-up.json");
        await using (var service = await ServiceProcess.ServeAsync(Settings, Cancelled))
            await File.WriteAllTextAsync(
                file,
                await MadeRelease.DocumentAsync(service, "made-up", 1, 1, 150, ["2014", "2015", "2016", "2017"], Cancelled),
                Cancelled
            );
        var before = await StateAsync();
        _disk.Fill(left);

        var (exitCode, output) = await ServiceProcess.RunAsync(["import", file, .. Settings], Cancelled);

        Assert.True(exitCode == 1, output);
        Assert.True(
            output.Contains("The disk is full", StringComparison.Ordinal)
                && output.Contains("Nothing of the file under way is in the store", StringComparison.Ordinal),
            output
        );
        Assert.Equal(("ok", before), (await ScalarAsync("PRAGMA integrity_check"), await StateAsync()));
        _disk.Clear();
        (exitCode, output) = await ServiceProcess.RunAsync(["import", file, .. Settings], Cancelled);
        Assert.True(exitCode == 0, output);
        Assert.Equal(("ok", before + 1), (await ScalarAsync("PRAGMA integrity_check"), await StateAsync()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500_000)]
    public async Task Submission_OnAFullDisk_IsAProblemWhileAllIsReadAndSucceedsWithRoom(int left)
    {
        await using var service = await ServeAsync();
        var partner = await Partner.OfAsync("made-up", Settings, Cancelled);
        var document = await MadeRelease.DocumentAsync(service, "made-up", 1, 1, 150, ["2014", "2015", "2016", "2017"], Cancelled);
        _disk.Fill(left);

        using var refused = await partner.SendAsync(
            service,
            HttpMethod.Post,
            "/v1/releases",
            PublishingStore.Json(document),
            "submit",
            Cancelled
        );
        await FullAsync(refused);
        using var read = await service.Client.GetAsync(Answered, Cancelled);
        using var listed = await partner.SendAsync(service, HttpMethod.Get, "/v1/releases/submissions", null, null, Cancelled);
        using var ready = await service.Client.GetAsync("/health/ready", Cancelled);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, listed.StatusCode, ready.StatusCode));
        Assert.Equal("[]", await listed.Content.ReadAsStringAsync(Cancelled));
        _disk.Clear();
        var id = await partner.SubmitAsync(service, document, Cancelled);
        await partner.ValidateAsync(service, id, Cancelled);
        _ = await partner.PublishAsync(service, id, Cancelled);
        await partner.UntilAsync(service, id, "published", Cancelled);
    }

    [Fact]
    public async Task KeyThatIsNotValid_OnAFullDisk_IsRefusedAsAnywhere()
    {
        await using var service = await ServeAsync();
        _disk.Fill();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/releases") { Content = PublishingStore.Json("{}") };
        request.Headers.Add("X-Api-Key", $"oa_{new string('0', 12)}_{new string('a', 43)}");
        request.Headers.Add("Idempotency-Key", "none");

        using var response = await service.Client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("unauthenticated", JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!.Text("code"));
    }

    [Fact]
    public async Task Publication_ThatWasAcceptedBeforeTheDiskWasFull_IsCompletedWithRoom()
    {
        await using var service = await ServeAsync();
        var partner = await Partner.OfAsync("made-up", Settings, Cancelled);
        var id = await partner.SubmitAsync(
            service,
            await MadeRelease.DocumentAsync(service, "made-up", 1, 1, 150, ["2014", "2015", "2016", "2017"], Cancelled),
            Cancelled
        );
        await partner.ValidateAsync(service, id, Cancelled);
        var before = await StateAsync();

        // What the log has had room for once it has room for again.
        await ScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        _disk.Fill(200_000);

        using var asked = await partner.SendAsync(
            service,
            HttpMethod.Post,
            $"/v1/releases/{id}/publish",
            PublishingStore.Json("""{"acknowledge":["missing-areas"]}"""),
            "publish",
            Cancelled
        );
        var accepted = asked.StatusCode == HttpStatusCode.Accepted;
        if (!accepted)
            await FullAsync(asked);
        using var read = await service.Client.GetAsync(Answered, Cancelled);

        Assert.Equal((HttpStatusCode.OK, before), (read.StatusCode, await StateAsync()));
        _disk.Clear();
        if (!accepted)
            _ = await partner.PublishAsync(service, id, Cancelled);
        await partner.UntilAsync(service, id, "published", Cancelled);
        Assert.Equal(("ok", before + 1), (await ScalarAsync("PRAGMA integrity_check"), await StateAsync()));
    }

    [Fact]
    public async Task Upload_WithNoRoomForTemporaryFiles_IsAProblemAndSucceedsWithRoom()
    {
        string[] settings = [.. Settings, "--Database:ConnectionString", $"Data Source={_folder.File("elsewhere.db")}"];
        await using var service = await ServiceProcess.ServeAsync(settings, Cancelled, _disk.Path);
        var partner = await Partner.OfAsync("made-up", settings, Cancelled);
        var document = await MadeRelease.DocumentAsync(service, "made-up", 1, 1, 150, ["2014", "2015", "2016", "2017"], Cancelled);
        _disk.Fill(200_000);

        using var json = await partner.SendAsync(
            service,
            HttpMethod.Post,
            "/v1/releases",
            PublishingStore.Json(document),
            "json",
            Cancelled
        );
        using var form = await partner.SendAsync(
            service,
            HttpMethod.Post,
            "/v1/releases",
            PublishingStore.FileForm("release.json", document),
            "form",
            Cancelled
        );
        await FullAsync(json);
        await FullAsync(form);
        using var download = await service.Client.GetAsync("/v1/releases/home-office-outcomes-v1/download?format=csv", Cancelled);
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.NotEmpty(await download.Content.ReadAsStringAsync(Cancelled));

        _disk.Clear();
        var id = await partner.SubmitAsync(service, document, Cancelled, "json");
        await partner.ValidateAsync(service, id, Cancelled);
    }

    private async Task<ServiceProcess> ServeAsync() =>
        await ServiceProcess.ServeAsync([.. Settings, "--Publishing:WaitSeconds", "1"], Cancelled);

    private async Task MigrateAsync()
    {
        var (exitCode, output) = await ServiceProcess.RunAsync(["migrate", .. Settings], Cancelled);
        Assert.True(exitCode == 0, output);
    }

    private static async Task FullAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.StatusCode == HttpStatusCode.InsufficientStorage, $"{response.StatusCode}: {text}");
        Assert.Equal("storage-full", JsonNode.Parse(text).Text("code"));
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private async Task<long> StateAsync() => (long)(await ScalarAsync("SELECT Sequence FROM DataVersion"))!;

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_disk.File("outcomes.db")};Pooling=False");
        await connection.OpenAsync(Cancelled);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancelled);
    }
}
