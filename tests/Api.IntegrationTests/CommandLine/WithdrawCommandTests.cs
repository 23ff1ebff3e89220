using System.CommandLine;
using System.Text.Json.Nodes;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>What was imported by mistake is taken back, beside a service that is at work.</summary>
public sealed class WithdrawCommandTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>, IDisposable
{
    private const string Reason = "A year was published twice.";
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Withdraw_AnImportedRelease_IsSeenAtOnceAndOnce()
    {
        var file = _folder.File("outcomes.csv");
        await File.WriteAllTextAsync(file, ImportedText.HomeOfficeOutcomes, Cancelled);
        Assert.Equal(0, (await RunAsync("import", file)).ExitCode);
        Assert.NotEmpty((await ReadAsync("/v1/forces/essex/outcomes?offence=19c&period=2030-31-Q1")).List("observations"));

        var (exitCode, said) = await RunAsync("withdraw", "home-office-outcomes-v2", "--reason", Reason);

        Assert.True(exitCode == 0, said);
        Assert.Empty((await ReadAsync("/v1/forces/essex/outcomes?offence=19c&period=2030-31-Q1")).List("observations"));
        Assert.Equal("withdrawn", (await ReadAsync("/v1/releases/home-office-outcomes-v2")).Text("status"));
        Assert.Contains(Reason, (await ReadAsync("/v1/revisions?since=2026-01-01")).ToJsonString(), StringComparison.Ordinal);
        using var audit = await store.SendAsync(HttpMethod.Get, "/v1/audit?pageSize=1000", store.AdminKey);
        Assert.Contains(
            (await PublishingStore.BodyAsync(audit)).AsArray(),
            line =>
                line.Text("action") == "withdraw"
                && line.Text("target") == "home-office-outcomes-v2"
                && line.Text("actor") == "command-line"
        );

        var (again, before) = await RunAsync("withdraw", "home-office-outcomes-v2", "--reason", Reason);

        Assert.Equal(3, again);
        Assert.Contains(Reason, before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_WhatAKeyPublished_IsLeftToItsPublisher()
    {
        var release = await store.PublishAsync("2018-11", "kept", ("Kent", 5));

        var (exitCode, said) = await RunAsync("withdraw", release, "--reason", Reason);

        Assert.Equal(3, exitCode);
        Assert.Contains($"POST /v1/releases/{release}/withdraw", said, StringComparison.Ordinal);
        Assert.Equal("published", (await ReadAsync($"/v1/releases/{release}")).Text("status"));
    }

    [Fact]
    public async Task Withdraw_AReleaseThatThereIsNot_NamesThoseThereAre()
    {
        var (exitCode, said) = await RunAsync("withdraw", "essex-2018-v9", "--reason", Reason);

        Assert.Equal(3, exitCode);
        Assert.Contains("essex-2018-v1", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("essex-2018-v1")]
    [InlineData("essex-2018-v1", "--reason", " ")]
    [InlineData("essex-2018-v1", "west-mercia-2022-v1", "--reason", "x")]
    [InlineData("--reason", "x")]
    public async Task Withdraw_WithoutAReasonOrWithoutOneRelease_IsNotUnderstood(params string[] words) =>
        Assert.Equal(2, (await RunAsync(["withdraw", .. words])).ExitCode);

    private async Task<JsonNode> ReadAsync(string path) =>
        JsonNode.Parse(await store.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancelled))!;

    private async Task<(int ExitCode, string Said)> RunAsync(params string[] words)
    {
        var said = new StringWriter();
        var exitCode = await OutcomesCommand.RunAsync(
            [.. words, "--Database:ConnectionString", $"Data Source={store.File}", "--Logging:LogLevel:Default", "Error"],
            new InvocationConfiguration { Output = said, Error = said },
            Cancelled
        );
        return (exitCode, said.ToString());
    }
}
