using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Contract;

/// <summary>The description of the API is committed, whole and true to what is served.</summary>
public abstract class OpenApiTests(ApiFixture api) : ApiTests(api)
{
    private static readonly string[] _methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    [Fact]
    public async Task Description_Served_IsTheCommittedFile()
    {
        using var response = await AskAsync("/openapi/v1.json");

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        await Snapshots.MatchAsync(
            RepositoryFiles.Path("docs", "openapi", "v1.json"),
            await response.Content.ReadAsStringAsync(Cancelled),
            Cancelled
        );
    }

    [Fact]
    public async Task Description_Parsed_IsOpenApi31WithoutErrors()
    {
        var json = await DescriptionAsync();

        Assert.StartsWith("3.1.", json.Text("openapi"), StringComparison.Ordinal);
        var result = OpenApiDocument.Parse(json.ToJsonString(), "json");
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, result.Diagnostic.SpecificationVersion);
        Assert.Equal(json["paths"]!.AsObject().Count, result.Document!.Paths.Count);
    }

    [Fact]
    public async Task Description_Paths_AllCarryTheVersion()
    {
        var json = await DescriptionAsync();

        Assert.NotEmpty(json["paths"]!.AsObject());
        Assert.All(json["paths"]!.AsObject(), path => Assert.StartsWith("/v1/", path.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Description_OperationIds_AreUnique()
    {
        var ids = (await OperationsAsync()).Select(operation => operation.Node.Text("operationId")!).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Description_Operations_SayWhatTheyAre()
    {
        Assert.All(
            await OperationsAsync(),
            operation =>
            {
                Assert.False(string.IsNullOrWhiteSpace(operation.Node.Text("summary")), $"{operation.Name} has no summary");
                Assert.All(
                    operation.Node["parameters"]?.AsArray() ?? [],
                    parameter =>
                        Assert.False(
                            string.IsNullOrWhiteSpace(parameter.Text("description")),
                            $"{operation.Name}: the parameter {parameter.Text("name")} has no description"
                        )
                );
            }
        );
    }

    // An answer of 500 cannot be asked for, so it has no example; a workbook cannot be shown; nor has what needs a key, whose answers are
    // shown in docs/partner-guide.md.
    [Fact]
    public async Task Description_AnswersWithContent_HaveAnExampleEach()
    {
        var without =
            from operation in await OperationsAsync()
            from answer in operation.Node["responses"]!.AsObject()
            where answer.Key != "500" && operation.Node["security"] is null && answer.Value!["content"] is not null
            from media in answer.Value!["content"]!.AsObject()
            where media.Value!["schema"] is not null
            where media.Value!["examples"] is not JsonObject { Count: > 0 }
            select $"{operation.Name} {answer.Key} {media.Key}";

        Assert.Empty(without);
    }

    private async Task<JsonNode> DescriptionAsync() => await JsonAsync("/openapi/v1.json");

    private async Task<IReadOnlyList<(string Name, JsonNode Node)>> OperationsAsync() =>
        [
            .. from path in (await DescriptionAsync())["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where _methods.Contains(operation.Key)
            select ($"{operation.Key} {path.Key}", operation.Value!),
        ];

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : OpenApiTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : OpenApiTests(api);
}
