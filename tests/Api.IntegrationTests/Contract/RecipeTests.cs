using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Contract;

/// <summary>The recipes of docs/recipes.md, run as they stand there by the programs they are for; those that are not on the machine are
/// skipped.</summary>
public abstract partial class RecipeTests(ApiFixture api) : ApiTests(api)
{
    private const string Address = "http://localhost:5080";

    [Theory]
    [InlineData("sh", "bash", "curl", "jq")]
    [InlineData("python", "python3")]
    [InlineData("r", "Rscript")]
    public async Task Recipes_OfALanguage_WriteWhatStandsBelowThem(string language, params string[] programs)
    {
        foreach (var program in programs)
            Assert.SkipUnless(IsThere(program), $"{program} is not on this machine.");
        using var folder = new TemporaryFolder();
        var recipes = Recipes(language);

        Assert.NotEmpty(recipes);
        foreach (var (code, output) in recipes)
            Assert.Equal(output, await RunAsync(programs[0], language == "r" ? "-e" : "-c", code, folder.File(".")));
    }

    [Fact]
    public async Task Recipes_InSql_FindWhatStandsBelowThem()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(
            folder.File("outcomes.parquet"),
            await Api.Client()
                .GetByteArrayAsync(new Uri("/v1/releases/home-office-outcomes-v1/download?format=parquet", UriKind.Relative), Cancelled),
            Cancelled
        );
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(Cancelled);
        foreach (var (code, output) in Recipes("sql"))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SET file_search_path = '{folder.File(".")}'; {code}";
            await using var reader = await command.ExecuteReaderAsync(Cancelled);
            var lines = new List<string>();
            while (await reader.ReadAsync(Cancelled))
                lines.Add(
                    string.Join(
                        '|',
                        Enumerable
                            .Range(0, reader.FieldCount)
                            .Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))
                    )
                );
            Assert.Equal(output, string.Join('\n', lines));
        }
    }

    [Fact]
    public async Task Addresses_ForToolsWithoutAProgram_Answer()
    {
        var addresses = FullAddress()
            .Matches(Text())
            .Select(match => match.Value[Address.Length..])
            .Where(path => path.StartsWith("/v1/", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(4, addresses.Count);
        foreach (var path in addresses)
        {
            using var response = await AskAsync(path, ("Accept", "*/*"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.NotEqual("application/json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    private static string Text() => File.ReadAllText(RepositoryFiles.Path("docs", "recipes.md")).ReplaceLineEndings("\n");

    private static List<(string Code, string Output)> Recipes(string language) =>
        [
            .. Recipe()
                .Matches(Text())
                .Where(match => match.Groups["language"].Value == language)
                .Select(match => (match.Groups["code"].Value, match.Groups["output"].Value)),
        ];

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private async Task<string> RunAsync(string program, string option, string code, string folder)
    {
        var start = new ProcessStartInfo(program, [option, code])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["API"] = Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancelled);
        var errors = process.StandardError.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        Assert.True(process.ExitCode == 0, $"{code} ends with {process.ExitCode}: {await errors}");
        return string.Join('\n', (await output).ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd()));
    }

    [GeneratedRegex(
        @"```(?<language>[a-z]+) recipe\n(?<code>.*?)\n```\n```output\n(?<output>.*?)\n```",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Recipe();

    [GeneratedRegex(@"http://localhost:5080/[^\s""`]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FullAddress();

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : RecipeTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : RecipeTests(api);
}
