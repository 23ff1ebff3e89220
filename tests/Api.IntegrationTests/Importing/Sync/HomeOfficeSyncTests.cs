using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Importing.Sync;

namespace OutcomesApi.Api.IntegrationTests.Importing.Sync;

/// <summary>The synchronisation over HTTP, with a server that does what servers do.</summary>
public sealed class HomeOfficeSyncTests : IAsyncLifetime
{
    private const string Outcomes2024 = "prc-outcomes-open-data-mar2024-tables-230726.xlsx";
    private const string Outcomes2025 = "prc-outcomes-open-data-mar2025-tables-231025.xlsx";
    private const int Kibibyte = 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingImporter _importer = new();
    private PublisherServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await PublisherServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_FilesOfThePage_AreFetchedAndHandedToTheImporterWithTheirDate()
    {
        var first = _server.Add(Outcomes2024, 300 * Kibibyte);
        var second = _server.Add("prc-pfa-mar2008-mar2012-tabs.ods", 10 * Kibibyte);
        var passedOver = _server.Add("recrime-geo-pfa.csv", Kibibyte);

        var report = await RunAsync();

        Assert.Equal([SyncOutcome.Imported, SyncOutcome.Imported, SyncOutcome.PassedOver], report.Files.Select(file => file.Outcome));
        Assert.Equal(
            [(Outcomes2024, "2026-07-23"), (second.Name, "2026-07-23")],
            _importer.Imported.Select(file => (file.FileName, file.Options.PublishedOn!))
        );
        Assert.Equal(first.Bytes, _importer.Imported[0].Bytes);
        Assert.Equal(["release-of-prc-outcomes-open-data-mar2024-tables-230726"], report.Files[0].ReleaseIds);
        Assert.Empty(_server.RequestsFor(passedOver));
        Assert.All(_server.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public async Task Run_Again_FetchesAndImportsNothing()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte);
        await RunAsync();

        var report = await RunAsync();

        Assert.True(report.IsNothingNew);
        Assert.StartsWith("Nothing new", report.ToLines().Last(), StringComparison.Ordinal);
        Assert.Equal([null, "\"1\""], _server.RequestsFor(file).Select(request => request.IfNoneMatch));
        Assert.Single(_importer.Imported);
    }

    [Fact]
    public async Task Run_AgainWithoutValidators_AsksForNoFile()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte);
        file.ETag = null;
        await RunAsync();

        var report = await RunAsync();

        Assert.True(report.IsNothingNew);
        Assert.Single(_server.RequestsFor(file));
    }

    [Fact]
    public async Task Run_NewPublication_IsFetchedAndTheOldPassedOver()
    {
        _server.Add(Outcomes2024.Replace("230726", "290126", StringComparison.Ordinal), Kibibyte);
        await RunAsync();
        _server.Add(Outcomes2024, 2 * Kibibyte);

        var report = await RunAsync();

        Assert.Equal([SyncOutcome.PassedOver, SyncOutcome.Imported], report.Files.Select(file => file.Outcome));
        Assert.Equal("superseded", report.Files[0].Code);
    }

    [Fact]
    public async Task Run_FileReplacedUnderItsAddress_IsImportedAgain()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte);
        await RunAsync();
        (file.Bytes, file.ETag) = (PublisherServer.Bytes(200 * Kibibyte, 77), "\"2\"");

        var report = await RunAsync();

        Assert.Equal(SyncOutcome.Imported, Assert.Single(report.Files).Outcome);
        Assert.Equal(file.Bytes, _importer.Imported[^1].Bytes);
    }

    [Fact]
    public async Task Run_SameBytesUnderANewValidator_AreNotImportedAgain()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte);
        await RunAsync();
        file.ETag = "\"2\"";

        var report = await RunAsync();

        Assert.True(report.IsNothingNew);
        Assert.True(report.Files[0].IsDownloaded);
        Assert.Single(_importer.Imported);
    }

    [Fact]
    public async Task Download_ConnectionBreaksHalfway_GoesOnWhereItBroke()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte).BreakAfter(150 * Kibibyte);

        var report = await RunAsync();

        var requests = _server.RequestsFor(file);
        Assert.Equal(2, requests.Count);
        Assert.Equal($"bytes={150 * Kibibyte}-", requests[1].Range);
        Assert.Equal("\"1\"", requests[1].IfRange);
        Assert.Equal(150 * Kibibyte, report.Files[0].BytesResumed);
        Assert.Equal(file.Bytes, Assert.Single(_importer.Imported).Bytes);
    }

    [Fact]
    public async Task Download_RunThatWasBrokenOff_IsCompletedByTheNext()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte).BreakAfter(150 * Kibibyte);
        var broken = await RunAsync(("MaxRetryCount", "0"));

        var report = await RunAsync();

        Assert.Equal("unavailable", Assert.Single(broken.Files).Code);
        Assert.Equal(SyncOutcome.Imported, Assert.Single(report.Files).Outcome);
        Assert.Equal($"bytes={150 * Kibibyte}-", _server.RequestsFor(file)[1].Range);
        Assert.Equal(file.Bytes, Assert.Single(_importer.Imported).Bytes);
    }

    [Fact]
    public async Task Download_ServerThatIgnoresRanges_IsReadFromTheBeginning()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte).BreakAfter(150 * Kibibyte);
        file.KnowsRanges = false;

        await RunAsync();

        Assert.NotNull(_server.RequestsFor(file)[1].Range);
        Assert.Equal(file.Bytes, Assert.Single(_importer.Imported).Bytes);
    }

    [Fact]
    public async Task Download_FileChangedSinceItBroke_IsReadFromTheBeginning()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte).BreakAfter(150 * Kibibyte);
        await RunAsync(("MaxRetryCount", "0"));
        (file.Bytes, file.ETag) = (PublisherServer.Bytes(310 * Kibibyte, 77), "\"2\"");

        var report = await RunAsync();

        Assert.Equal("\"1\"", _server.RequestsFor(file)[1].IfRange);
        Assert.Equal(0, report.Files[0].BytesResumed);
        Assert.Equal(file.Bytes, Assert.Single(_importer.Imported).Bytes);
    }

    [Fact]
    public async Task Download_RestOfAnotherFile_IsNotJoined()
    {
        var file = _server
            .Add(Outcomes2024, 300 * Kibibyte)
            .BreakAfter(150 * Kibibyte)
            .Next(async context =>
            {
                context.Response.StatusCode = 206;
                context.Response.Headers.ETag = "\"2\"";
                context.Response.Headers.ContentRange = $"bytes {150 * Kibibyte}-{300 * Kibibyte - 1}/{300 * Kibibyte}";
                await context.Response.Body.WriteAsync(new byte[150 * Kibibyte], context.RequestAborted);
                return true;
            });

        await RunAsync();

        Assert.Equal(3, _server.RequestsFor(file).Count);
        Assert.Equal(file.Bytes, Assert.Single(_importer.Imported).Bytes);
    }

    [Fact]
    public async Task Download_PartOfAWeakValidator_IsNotJoined()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte);
        file.ETag = "W/\"1\"";
        file.BreakAfter(150 * Kibibyte);

        await RunAsync();

        Assert.Equal([null, null], _server.RequestsFor(file).Select(request => request.Range));
        Assert.Equal(file.Bytes, Assert.Single(_importer.Imported).Bytes);
    }

    [Fact]
    public async Task Download_NoSuchRange_IsReadFromTheBeginning()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte).BreakAfter(150 * Kibibyte).Status(416);

        await RunAsync();

        Assert.Null(_server.RequestsFor(file)[2].Range);
        Assert.Equal(file.Bytes, Assert.Single(_importer.Imported).Bytes);
    }

    [Fact]
    public async Task Download_Unavailable_WaitsAsLongAsTheServerAsks()
    {
        var file = _server.Add(Outcomes2024, Kibibyte).Status(503, ("Retry-After", "1"));

        var report = await RunAsync();

        var requests = _server.RequestsFor(file);
        Assert.Equal(SyncOutcome.Imported, report.Files[0].Outcome);
        Assert.InRange(requests[1].At - requests[0].At, TimeSpan.FromSeconds(0.95), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Download_UnavailableForLong_IsLeftForTheNextRun()
    {
        var file = _server.Add(Outcomes2024, Kibibyte).Status(503, ("Retry-After", "3600"));

        var report = await RunAsync();

        Assert.Equal("unavailable", report.Files[0].Code);
        Assert.Single(_server.RequestsFor(file));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_OtherLengthThanThePageSays_Fails(bool saysContentLength)
    {
        var wrong = _server.Add(Outcomes2024, 300 * Kibibyte);
        (wrong.SaidBytes, wrong.SaysContentLength) = (200 * Kibibyte, saysContentLength);
        var right = _server.Add(Outcomes2025, Kibibyte);

        var report = await RunAsync();

        Assert.Equal(["wrong-length", null], report.Files.Select(file => file.Code));
        Assert.True(report.HasFailures);
        Assert.Equal([right.Name], _importer.Imported.Select(file => file.FileName));
        Assert.Equal([right.Name, "sync-state.json", "sync.lock"], FilesInTheFolder());
    }

    [Fact]
    public async Task Download_ShorterThanThePageSays_IsTriedAgainAndFails()
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte);
        (file.SaidBytes, file.SaysContentLength, file.ETag) = (400 * Kibibyte, false, null);

        var report = await RunAsync(("MaxRetryCount", "1"));

        Assert.Equal("unavailable", report.Files[0].Code);
        Assert.Equal(2, _server.RequestsFor(file).Count);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Download_LongerThanTheLimit_Fails(bool pageSays, bool serverSays)
    {
        var file = _server.Add(Outcomes2024, 300 * Kibibyte);
        (file.SaysBytes, file.SaysContentLength) = (pageSays, serverSays);

        var report = await RunAsync(("MaxFileBytes", "200000"));

        Assert.Equal("too-large", report.Files[0].Code);
        Assert.Equal(pageSays ? 0 : 1, _server.RequestsFor(file).Count);
        Assert.DoesNotContain(FilesInTheFolder(), name => name.StartsWith("prc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Download_WebPage_Fails()
    {
        _server.Add(Outcomes2024, Kibibyte).MediaType = "text/html";

        Assert.Equal("not-a-table", (await RunAsync()).Files[0].Code);
    }

    [Fact]
    public async Task Download_NotThere_FailsAtOnce()
    {
        var file = _server.Add(Outcomes2024, Kibibyte).Status(404);

        Assert.Equal("http-404", (await RunAsync()).Files[0].Code);
        Assert.Single(_server.RequestsFor(file));
    }

    [Fact]
    public async Task Download_ServerFallsSilent_IsTriedAgain()
    {
        var file = _server
            .Add(Outcomes2024, 300 * Kibibyte)
            .Next(async context =>
            {
                context.Response.Headers.ETag = "\"1\"";
                context.Response.ContentLength = 300 * Kibibyte;
                await context.Response.Body.WriteAsync(new byte[10], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return true;
            });

        var report = await RunAsync(("Timeout", "00:00:00.500"));

        Assert.Equal("bytes=10-", _server.RequestsFor(file)[1].Range);
        Assert.Equal(SyncOutcome.Imported, report.Files[0].Outcome);
    }

    [Fact]
    public async Task Download_RedirectToAnAllowedHost_IsFollowed()
    {
        var target = _server.Add("elsewhere.pdf", Kibibyte);
        var file = _server.Add(Outcomes2024, Kibibyte).Status(302, ("Location", target.Url));

        var report = await RunAsync();

        Assert.Equal(SyncOutcome.Imported, report.Files[1].Outcome);
        Assert.Single(_server.RequestsFor(file));
        Assert.Single(_server.RequestsFor(target));
    }

    [Theory]
    [InlineData("http://localhost:{0}/media/0/secret.xlsx", "host-not-allowed")]
    [InlineData("https://example.org/secret.xlsx", "host-not-allowed")]
    [InlineData("http://www.gov.uk/media/secret.xlsx", "scheme-not-allowed")]
    [InlineData("http://name:word@127.0.0.1:{0}/media/0/secret.xlsx", "credentials-not-allowed")]
    public async Task Download_AddressThatIsNotAllowed_IsNotAsked(string location, string code)
    {
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, location, _server.Address.Port);
        _server.Add(Outcomes2024, Kibibyte).Status(302, ("Location", address));
        _server.Add(Outcomes2025, Kibibyte, address);

        var report = await RunAsync();

        Assert.Equal([code, code], report.Files.Select(file => file.Code));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Download_EndlessRedirect_Fails()
    {
        var file = _server.Add(Outcomes2024, Kibibyte);
        for (var i = 0; i < 10; i++)
            file.Status(301, ("Location", file.Url));

        Assert.Equal("too-many-redirects", (await RunAsync()).Files[0].Code);
    }

    [Theory]
    [InlineData("{\"title\":\"T\",\"details\":{\"body\":\"<a href='/media/x.xlsx'>x</a>\"}}", "no-attachments")]
    [InlineData("{\"title\":\"T\",\"details\":{\"attachments\":[]}}", "no-attachments")]
    [InlineData("<!DOCTYPE html><html><body>Sorry, there is a problem</body></html>", "not-a-document")]
    [InlineData("{\"title\":\"T\",\"details\":{\"attachments\":\"none\"}}", "not-a-document")]
    [InlineData("null", "not-a-document")]
    public async Task Page_NotAsItWas_FailsTheRun(string document, string code)
    {
        _server.Document = context => context.Response.WriteAsync(document, context.RequestAborted);

        var failure = await Assert.ThrowsAsync<SyncFailedException>(() => RunAsync());

        Assert.Equal(code, failure.Code);
        Assert.Contains(PublisherServer.LandingPath, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_MoreFilesThanTheLimit_FailsTheRun()
    {
        _server.Add(Outcomes2024, Kibibyte);
        _server.Add(Outcomes2025, Kibibyte);

        var failure = await Assert.ThrowsAsync<SyncFailedException>(() => RunAsync(("MaxFiles", "1")));

        Assert.Equal("too-many-files", failure.Code);
    }

    [Fact]
    public async Task Import_Refused_FailsAloneAndIsTriedAgainWithoutFetching()
    {
        var refused = _server.Add(Outcomes2024, Kibibyte);
        _server.Add(Outcomes2025, Kibibyte);
        _importer.Instead = name =>
            name == refused.Name
                ? new ImportReport
                {
                    FileName = name,
                    Status = ImportStatus.Refused,
                    RefusalCode = "unknown-table",
                    RefusalMessage = "No sheet has known headings.",
                }
                : null;

        var first = await RunAsync();
        _importer.Instead = null;
        var second = await RunAsync();

        Assert.Equal([SyncOutcome.Failed, SyncOutcome.Imported], first.Files.Select(file => file.Outcome));
        Assert.Equal("unknown-table", first.Files[0].Code);
        Assert.Equal([SyncOutcome.Imported, SyncOutcome.Unchanged], second.Files.Select(file => file.Outcome));
        Assert.False(second.Files[0].IsDownloaded);
    }

    [Fact]
    public async Task Import_Throws_FailsAlone()
    {
        _server.Add(Outcomes2024, Kibibyte);
        _server.Add(Outcomes2025, Kibibyte);
        _importer.Instead = name => name == Outcomes2024 ? throw new ImportRefusedException("period-needed", "Say the period.") : null;

        var report = await RunAsync();

        Assert.Equal(
            [("period-needed", SyncOutcome.Failed), (null, SyncOutcome.Imported)],
            report.Files.Select(file => (file.Code, file.Outcome))
        );
    }

    [Fact]
    public async Task Import_FetchedFileWasDamaged_IsFetchedAgain()
    {
        var file = _server.Add(Outcomes2024, Kibibyte);
        _importer.Instead = name => throw new ImportRefusedException("busy", "Not now.");
        await RunAsync();
        var path = Directory.GetFiles(Downloads, Outcomes2024, SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(path, new byte[Kibibyte], Token);
        _importer.Instead = null;

        await RunAsync();

        Assert.Equal(file.Bytes, _importer.Imported[^1].Bytes);
        Assert.Null(_server.RequestsFor(file)[1].IfNoneMatch);
    }

    [Fact]
    public async Task Run_CancelledWhileImporting_IsCompletedByTheNext()
    {
        var file = _server.Add(Outcomes2024, Kibibyte);
        _server.Add(Outcomes2025, Kibibyte);
        using var user = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _importer.Instead = _ =>
        {
            user.Cancel();
            throw new OperationCanceledException(user.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(user.Token));
        _importer.Instead = null;
        var report = await RunAsync();

        Assert.Equal([SyncOutcome.Imported, SyncOutcome.Imported], report.Files.Select(entry => entry.Outcome));
        Assert.False(report.Files[0].IsDownloaded);
        Assert.Equal(2, _server.RequestsFor(file).Count);
    }

    [Fact]
    public async Task Run_WhileAnotherIsUnderWay_FailsAndLeavesItAlone()
    {
        SyncFailedException? second = null;
        _server.Add(Outcomes2024, Kibibyte);
        _importer.Instead = _ =>
        {
            second = Assert.Throws<SyncFailedException>(() => RunAsync().GetAwaiter().GetResult());
            return null;
        };

        var first = await RunAsync();

        Assert.Equal("under-way", second?.Code);
        Assert.Equal(SyncOutcome.Imported, first.Files[0].Outcome);
    }

    [Fact]
    public async Task Run_StateThatCannotBeRead_FailsAndSaysWhatToDo()
    {
        _server.Add(Outcomes2024, Kibibyte);
        Directory.CreateDirectory(Downloads);
        await File.WriteAllTextAsync(Path.Combine(Downloads, "sync-state.json"), "{", Token);

        var failure = await Assert.ThrowsAsync<SyncFailedException>(() => RunAsync());

        Assert.Equal("state-unreadable", failure.Code);
        Assert.Contains("Delete it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_Page_SaysWhatWouldBeDoneAndDoesNothing()
    {
        _server.Add(Outcomes2024, Kibibyte);
        _server.Add("recrime-geo-pfa.csv", Kibibyte);

        var report = await RunAsync(isDryRun: true, Token);

        Assert.Equal([SyncOutcome.Planned, SyncOutcome.PassedOver], report.Files.Select(file => file.Outcome));
        Assert.Single(_server.Requests);
        Assert.False(Directory.Exists(Downloads));
        Assert.Contains("\"outcome\": \"planned\"", report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_HostsInTheConfiguration_AreAdded()
    {
        var hosts = Options(("AllowedHosts:0", "mirror.example.org")).AllowedHosts;

        Assert.Superset(new HashSet<string> { "www.gov.uk", "assets.publishing.service.gov.uk", "mirror.example.org" }, hosts.ToHashSet());
        Assert.Contains("MIRROR.example.org", hosts);
    }

    [Theory]
    [InlineData("BaseAddress", "http://www.gov.uk")]
    [InlineData("BaseAddress", "ftp://127.0.0.1")]
    [InlineData("MaxFileBytes", "0")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("DownloadFolder", "")]
    public void Options_ThatCannotBe_AreRefused(string name, string value)
    {
        Assert.Throws<OptionsValidationException>(() => Options((name, value)));
    }

    private string Downloads => _folder.File("downloads");

    private IEnumerable<string> FilesInTheFolder() =>
        Directory
            .GetFiles(Downloads, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    private Task<SyncReport> RunAsync(params (string Name, string Value)[] settings) => RunAsync(isDryRun: false, Token, settings);

    private Task<SyncReport> RunAsync(CancellationToken cancellationToken) => RunAsync(isDryRun: false, cancellationToken);

    private async Task<SyncReport> RunAsync(
        bool isDryRun,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] settings
    )
    {
        await using var services = Services([
            ("BaseAddress", _server.Address.ToString()),
            ("DownloadFolder", Downloads),
            ("RetryDelay", "00:00:00.010"),
            .. settings,
        ]);
        return await services.GetRequiredService<HomeOfficeSync>().RunAsync(includesPartnerships: false, isDryRun, cancellationToken);
    }

    private SyncOptions Options(params (string Name, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IOptions<SyncOptions>>().Value;
    }

    private ServiceProvider Services(IReadOnlyList<(string Name, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>($"Sync:{setting.Name}", setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddScoped<IFileImporter>(_ => _importer)
            .AddSync(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
