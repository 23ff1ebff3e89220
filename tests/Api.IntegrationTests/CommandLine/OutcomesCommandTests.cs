using System.CommandLine;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>The command line, as a person or a script gives it.</summary>
public sealed class OutcomesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("serv", "Did you mean serve?")]
    [InlineData("imprt x", "Did you mean import?")]
    [InlineData("bakcup", "Did you mean backup?")]
    [InlineData("nonsense", "The verbs are serve, migrate, import")]
    [InlineData("--nonsense 1", "There is no option or setting '--nonsense'.")]
    [InlineData("--nonsense=1", "There is no option or setting '--nonsense'.")]
    [InlineData("serve --url http://127.0.0.1:0", "Did you mean --urls?")]
    [InlineData("serve --Databse:Provider Sqlite", "Did you mean --Database:Provider?")]
    [InlineData("serve -p 80", "There is no option or setting '-p'.")]
    [InlineData("serve --urls", "--urls has no value")]
    [InlineData("serve again", "'again' is not understood here.")]
    [InlineData("migrate --nonsense 1", "There is no option or setting '--nonsense'.")]
    [InlineData("import file.csv --dry-rn", "Did you mean --dry-run?")]
    [InlineData("import --dat-set home-office-outcomes file.csv", "Did you mean --dataset?")]
    [InlineData("keys lst", "Did you mean list?")]
    [InlineData("serve --Api:PageSize 10 --Pagin:DefaultSize 5", "Did you mean --Paging:DefaultSize?")]
    [InlineData("keys list --nonsense 1", "There is no option or setting '--nonsense'.")]
    [InlineData("verify --nonsense=1", "There is no option or setting '--nonsense'.")]
    [InlineData("backup copy.db --nonsense 1", "There is no option or setting '--nonsense'.")]
    public async Task Command_Mistyped_IsNotUnderstoodAndSaysWhatWasMeant(string line, string message)
    {
        var error = new StringWriter();

        var exitCode = await OutcomesCommand.RunAsync(
            line.Split(' '),
            new InvocationConfiguration { Output = TextWriter.Null, Error = error },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("import --help")]
    [InlineData("keys create --help")]
    [InlineData("--version")]
    public async Task Help_Asked_IsGivenAndIsNoFailure(string line) => Assert.Equal(0, await RunAsync(line.Split(' ')));

    [Theory]
    [InlineData(false, null, "xterm", true)]
    [InlineData(true, null, "xterm", false)]
    [InlineData(false, "1", "xterm", false)]
    [InlineData(false, null, "dumb", false)]
    public void Colours_AreForTerminalsAlone(bool isRedirected, string? noColour, string? terminal, bool areOn) =>
        Assert.Equal(areOn, TerminalColours.IsOn(isRedirected, noColour, terminal));

    [Theory]
    [InlineData(
        "migrate {store} --Api:PageSize 10 --Logging:LogLevel:Default=Error --environment Production --OTEL_SERVICE_NAME x --paging:maximumsize 500"
    )]
    [InlineData("migrate {store} Logging:LogLevel:Default=Error /Api:CacheSeconds=5")]
    public async Task Settings_OfKnownSections_AreTaken(string line) =>
        Assert.Equal(
            0,
            await RunAsync([
                .. line.Replace(
                        "{store}",
                        $"--Database:ConnectionString=Data_Source={_folder.File("settings.db")}",
                        StringComparison.Ordinal
                    )
                    .Split(' ')
                    .Select(word => word.Replace("Data_Source", "Data Source", StringComparison.Ordinal)),
            ])
        );

    [Fact]
    public async Task Migrate_NewFile_MakesTheStoreAndEnds()
    {
        var file = _folder.File("migrated.db");

        var exitCode = await RunAsync(
            "migrate",
            "--Database:ConnectionString",
            $"Data Source={file}",
            "--Logging:LogLevel:Default",
            "Error"
        );

        Assert.Equal(0, exitCode);
        Assert.True(File.Exists(file));
    }

    [Theory]
    [InlineData("--Database:Provider", "Oracle")]
    [InlineData("--Paging:MaximumSize", "5")]
    [InlineData("--Database:ConnectionString", "Data Source=/proc/nowhere/outcomes.db")]
    [InlineData("--Api:CacheSecnds", "5")]
    [InlineData("--Authentication:Oidc:Authorty", "https://id.example")]
    public async Task Serve_SettingThatCannotBe_FailsAtStart(string name, string value)
    {
        var exitCode = await RunAsync(name, value, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None");

        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Settings_ThatNobodyReads_AreNamedWithThoseThereAre()
    {
        await using var app = Application.Create(
            "Sqlite",
            $"Data Source={_folder.File("settings.db")}",
            "--Paging:DefaultSise",
            "5",
            "--Database:SqlServer:MaxBatches",
            "5",
            "--Database:SqlServer:MaxBatchSize",
            "6"
        );

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(TestContext.Current.CancellationToken));

        var messages = refusal is AggregateException several
            ? [.. several.InnerExceptions.Select(one => one.Message)]
            : new List<string> { refusal.Message };
        Assert.Contains("There is no setting Paging:DefaultSise. Of Paging there are DefaultSize, MaximumSize.", messages);
        Assert.Contains(
            "There is no setting Database:SqlServer:MaxBatches. Of Database:SqlServer there are CompatibilityLevel, MaxBatchSize, MaxRetryCount, ReadOnlyIntent.",
            messages
        );
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
        OutcomesCommand.RunAsync(
            arguments,
            new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null },
            TestContext.Current.CancellationToken
        );
}
