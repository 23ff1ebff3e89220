using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Api.OpenApi;

namespace OutcomesApi.Api.IntegrationTests.Contract;

/// <summary>The examples in the description of the API are answers of the service: each is asked again.</summary>
public abstract class ExampleTests(ApiFixture api) : ApiTests(api)
{
    private const string PublicHost = "http://localhost:5080";

    private static readonly JsonSerializerOptions _pretty = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Names => [.. ExampleRequests.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Example_AskedAgain_IsAnsweredAsCommitted(string name)
    {
        var example = Assert.Single(ExampleRequests.All, example => example.Name == name);

        using var response = example.Body is { } body
            ? await Api.Client()
                .PostAsync(
                    new Uri(example.Path, UriKind.Relative),
                    new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
                    Cancelled
                )
            : await AskAsync(PathOf(example), example.Accept is { } accept ? [("Accept", accept)] : []);

        Assert.Equal(example.Status, (int)response.StatusCode);
        Assert.Equal(example.MediaType, response.Content.Headers.ContentType?.MediaType);
        var text = (await response.Content.ReadAsStringAsync(Cancelled)).Replace(
            Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority),
            PublicHost,
            StringComparison.Ordinal
        );
        await Snapshots.MatchAsync(
            RepositoryFiles.Path("src", "Api", "OpenApi", "Examples", example.FileName),
            example.FileName.EndsWith(".json", StringComparison.Ordinal) ? Pretty(text) : text,
            Cancelled
        );
    }

    // An address of the service inside an address names the host that it runs on.
    private string PathOf(ExampleRequest example) =>
        example.Path.Replace(
            Uri.EscapeDataString(PublicHost),
            Uri.EscapeDataString(Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority)),
            StringComparison.Ordinal
        );

    private static string Pretty(string text)
    {
        var json = JsonNode.Parse(text)!;
        if (json is JsonObject problem)
            problem.Remove("traceId");
        return json.ToJsonString(_pretty);
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ExampleTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ExampleTests(api);
}
