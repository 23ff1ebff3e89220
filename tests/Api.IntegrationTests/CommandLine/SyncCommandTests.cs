using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Importing.Sync;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>The verb <c>sync</c>, as a person or a script gives it.</summary>
public sealed class SyncCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private PublisherServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await PublisherServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Sync_DryRun_SaysWhatWouldBeFetchedAndMakesNothing()
    {
        _server.Add("prc-outcomes-open-data-mar2024-tables-230726.xlsx", 100);
        _server.Add("prc-csp-mar2021-mar2026-tables-230726.ods", 100);

        var exitCode = await RunAsync(Token, "--dry-run");

        Assert.Equal(0, exitCode);
        Assert.Contains("to fetch prc-outcomes-open-data-mar2024-tables-230726.xlsx", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "passed over prc-csp-mar2021-mar2026-tables-230726.ods [double-count]",
            _output.ToString(),
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(_folder.File("x"))!));
    }

    [Fact]
    public async Task Sync_DryRunAsJsonWithPartnerships_IsOneDocument()
    {
        _server.Add("prc-csp-mar2021-mar2026-tables-230726.ods", 100);

        var exitCode = await RunAsync(Token, "--include", "csp", "--dry-run", "--json");

        var report = JsonNode.Parse(_output.ToString());
        Assert.Equal(0, exitCode);
        Assert.True(report.Flag("isDryRun"));
        Assert.Equal("planned", Assert.Single(report.List("files")).Text("outcome"));
        Assert.Equal("2026-07-23", report.List("files")[0].Text("publishedOn"));
    }

    [Fact]
    public async Task Sync_FileThatIsNoTable_Fails()
    {
        _server.Add("prc-outcomes-open-data-mar2024-tables-230726.xlsx", 100);

        var exitCode = await RunAsync(Token);

        Assert.Equal(1, exitCode);
        Assert.Contains("FAILED prc-outcomes-open-data-mar2024-tables-230726.xlsx", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 downloaded", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_PageThatIsNoDocument_FailsAndSaysWhy()
    {
        _server.Document = context => context.Response.WriteAsync("<html></html>", context.RequestAborted);

        var exitCode = await RunAsync(Token, "--dry-run");

        Assert.Equal(1, exitCode);
        Assert.Contains("did not answer with a document of gov.uk's content API", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("--include", "lsoa")]
    [InlineData("--include")]
    [InlineData("--inclde", "csp")]
    [InlineData("everything")]
    public async Task Sync_WhatItDoesNotKnow_IsNotUnderstood(params string[] arguments)
    {
        var exitCode = await RunAsync(Token, arguments);

        Assert.Equal(2, exitCode);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Sync_BrokenOffByTheUser_Says130()
    {
        using var user = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _server.Document = async context =>
        {
            await user.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        var exitCode = await RunAsync(user.Token, "--dry-run");

        Assert.Equal(130, exitCode);
    }

    private Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        OutcomesCommand
            .Create()
            .Parse([
                "sync",
                .. arguments,
                "--Sync:BaseAddress",
                _server.Address.ToString(),
                "--Sync:DownloadFolder",
                _folder.File("downloads"),
                "--Database:ConnectionString",
                $"Data Source={_folder.File("outcomes.db")}",
                "--Logging:LogLevel:Default",
                "None",
            ])
            .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error }, cancellationToken);
}
