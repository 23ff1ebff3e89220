using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Contract;

/// <summary>
/// The examples of the documentation: in each block <c>http-example</c>, the first line is a request, and the others occur in its answer in
/// their order.
/// </summary>
public abstract class ReadmeTests(ApiFixture api) : ApiTests(api)
{
    private const string Opening = "```http-example";
    private const string Closing = "```";

    public static TheoryData<string, string> Examples =>
        [
            .. Documents()
                .SelectMany(document => BlocksOf(document).Select(block => (Path.GetRelativePath(RepositoryFiles.Root, document), block))),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_OfADocument_IsAnsweredAsWritten(string document, string block)
    {
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var request = lines[0].Split(' ');
        Assert.Equal("GET", request[0]);
        Assert.True(lines.Length > 1, $"{document}: {lines[0]} expects nothing");

        using var response = await AskAsync(request[1]);

        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        var from = 0;
        foreach (var line in lines[1..])
        {
            var at = text.IndexOf(line, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{document}: the answer to {lines[0]} has no {line} after what was found before, in {text[from..]}");
            from = at + line.Length;
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/data-sources.md")]
    [InlineData("docs/tidy-format.md")]
    [InlineData("docs/importing.md")]
    [InlineData("docs/sync.md")]
    [InlineData("docs/comparing.md")]
    [InlineData("docs/partner-guide.md")]
    [InlineData("docs/recipes.md")]
    public async Task Links_OfADocument_LeadToFilesThatAreThere(string document)
    {
        var text = await File.ReadAllTextAsync(RepositoryFiles.Path(document), Cancelled);
        var folder = Path.GetDirectoryName(RepositoryFiles.Path(document))!;

        var targets = text.Split("](")
            .Skip(1)
            .Select(part => part.Split(')')[0])
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Select(target => target.Split('#')[0]);

        Assert.All(
            targets,
            target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{document} leads to {target}, which is not there")
        );
    }

    private static IEnumerable<string> Documents() =>
        Directory
            .EnumerateFiles(RepositoryFiles.Path("docs"), "*.md")
            .Order(StringComparer.Ordinal)
            .Prepend(RepositoryFiles.Path("README.md"));

    private static IEnumerable<string> BlocksOf(string document) =>
        File.ReadAllText(document).ReplaceLineEndings("\n").Split(Opening + "\n").Skip(1).Select(part => part.Split("\n" + Closing)[0]);

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ReadmeTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ReadmeTests(api);
}
