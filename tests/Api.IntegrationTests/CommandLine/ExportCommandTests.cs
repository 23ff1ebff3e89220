using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>The verb <c>export</c>, as a person or a script gives it.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv", "essex.csv", "essex.csv-metadata.json")]
    [InlineData("json", "essex.json")]
    public async Task Export_ThenImport_TakesTheFilesAndKnowsThem(string format, params string[] files)
    {
        Assert.Equal(0, await RunAsync("export", "essex-2018-v1", "--format", format, "--output", _folder.File(files[0])));

        Assert.All(files, file => Assert.True(File.Exists(_folder.File(file)), file));
        Assert.Empty(Directory.GetFiles(_folder.File("."), "*.part"));
        Assert.Equal(0, await RunAsync("import", _folder.File(files[0])));
    }

    [Theory]
    [InlineData("xlsx", "PK")]
    [InlineData("parquet", "PAR1")]
    [InlineData("json-stat", "{\"version\":\"2.0\"")]
    public async Task Export_ForOtherPrograms_WritesTheirFile(string format, string beginning)
    {
        Assert.Equal(0, await RunAsync("export", "essex-2018-v1", "--format", format, "--output", _folder.File("essex")));

        Assert.StartsWith(
            beginning,
            await File.ReadAllTextAsync(_folder.File("essex"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Export_OverAFile_LeavesIt()
    {
        await File.WriteAllTextAsync(_folder.File("there.json"), "mine", TestContext.Current.CancellationToken);

        Assert.Equal(3, await RunAsync("export", "essex-2018-v1", "--format", "json", "--output", _folder.File("there.json")));

        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.File("there.json"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(3, "essex-2018-v9")]
    [InlineData(2)]
    [InlineData(2, "essex-2018-v1", "essex-2018-v2")]
    [InlineData(2, "essex-2018-v1", "--format", "ods")]
    public async Task Export_WrongWords_SaySoWithTheirExitCode(int exitCode, params string[] words)
    {
        Assert.Equal(exitCode, await RunAsync(["export", .. words]));
    }

    private Task<int> RunAsync(params string[] arguments) =>
        OutcomesCommand
            .Create()
            .Parse([
                .. arguments,
                "--Database:ConnectionString",
                $"Data Source={_folder.File("outcomes.db")}",
                "--Logging:LogLevel:Default",
                "Error",
            ])
            .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
}
