using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>The command line, as a person or a script gives it.</summary>
public sealed class OutcomesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Command_UnknownVerb_IsNotUnderstood()
    {
        var exitCode = await RunAsync("serv");

        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task Migrate_NewFile_MakesTheStoreAndEnds()
    {
        var file = _folder.File("migrated.db");

        var exitCode = await RunAsync("migrate", "--Database:ConnectionString", $"Data Source={file}", "--Logging:LogLevel:Default", "Error");

        Assert.Equal(0, exitCode);
        Assert.True(File.Exists(file));
    }

    [Theory]
    [InlineData("--Database:Provider", "Oracle")]
    [InlineData("--Paging:MaximumSize", "5")]
    [InlineData("--Database:ConnectionString", "Data Source=/proc/nowhere/outcomes.db")]
    public async Task Serve_SettingThatCannotBe_FailsAtStart(string name, string value)
    {
        var exitCode = await RunAsync(name, value, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None");

        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Health_OfARunningService_IsZeroAndOfNoneIsOne()
    {
        await using var app = Application.OnSqlite(_folder.File("health.db"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var url = app.Urls.First() + "/health/ready";

        Assert.Equal(0, await RunAsync("health", "--url", url));
        await app.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await RunAsync("health", "--url", url));
    }

    private static Task<int> RunAsync(params string[] arguments) =>
        OutcomesCommand.Create().Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
}
