using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>A service that is killed at some moment of a publication has published all of it or nothing, and the next one brings it to its end.</summary>
public sealed class KilledPublicationTests : IDisposable
{
    private const int Offences = 150;
    private static readonly string[] _years = ["2014", "2015", "2016", "2017"];
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string[] Settings => ["--Database:ConnectionString", $"Data Source={_folder.File("outcomes.db")}", "--Publishing:PollSeconds", "1", "--Publishing:WaitSeconds", "0", "--Publishing:AbandonedAfterSeconds", "2"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(20)]
    [InlineData(400)]
    [InlineData(800)]
    public async Task Publication_KilledAndStartedAgain_IsWholeOnce(int milliseconds)
    {
        var key = await KeyAsync();
        string id;
        await using (var killed = await ServiceProcess.ServeAsync(Settings, Cancelled))
        {
            id = await SubmitAsync(killed, key);
            await UntilAsync(killed, key, id, "valid", await SendAsync(killed, key, HttpMethod.Post, $"/v1/releases/{id}/validate", null, "*"));
            _ = await SendAsync(killed, key, HttpMethod.Post, $"/v1/releases/{id}/publish", PublishingStore.Json("""{"acknowledge":["missing-areas","large-revision","unlikely-change"]}"""), "*");
            await Task.Delay(milliseconds, Cancelled);
        }

        await using var next = await ServiceProcess.ServeAsync(Settings, Cancelled);
        var status = await UntilAsync(next, key, id, "published", "");

        var release = Assert.Single(status.Texts("releases"));
        var figures = JsonNode.Parse(await next.Client.GetStringAsync(new Uri($"/v1/releases/{release}", UriKind.Relative), Cancelled));
        Assert.Equal(43 * Offences * _years.Length, figures.Number("figureCount"));
        var releases = JsonNode.Parse(await next.Client.GetStringAsync(new Uri("/v1/releases?pageSize=1000", UriKind.Relative), Cancelled));
        Assert.Single(releases.List("items"), one => one.Text("dataSet") == "killed");
        var (exitCode, output) = await ServiceProcess.RunAsync(["verify", .. Settings], Cancelled);
        Assert.True(exitCode == 0, output);
    }

    private static async Task<string> SendAsync(ServiceProcess service, string key, HttpMethod method, string path, HttpContent? content, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Add("Idempotency-Key", path.Split('/')[^1]);
        if (ifMatch is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("If-Match", ifMatch));
        using var response = await service.Client.SendAsync(request, Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task<JsonNode> UntilAsync(ServiceProcess service, string key, string id, string state, string before)
    {
        var text = before;
        for (var i = 0; i < 300; i++)
        {
            text = await SendAsync(service, key, HttpMethod.Get, $"/v1/releases/{id}/status", null, null);
            var answer = JsonNode.Parse(text)!;
            if (answer.Text("state") == state)
                return answer;
            Assert.True(answer.Text("state") != "invalid", text);
            await Task.Delay(200, Cancelled);
        }

        throw new TimeoutException($"never {state}: {text}\n{service.Output}");
    }

    private static async Task<string> SubmitAsync(ServiceProcess service, string key) =>
        JsonNode.Parse(await SendAsync(service, key, HttpMethod.Post, "/v1/releases", PublishingStore.Json(await DocumentAsync(service)), null)).Text("id")!;

    // A release of the tidy form with a figure for each force and for each of many offences.
    private static async Task<string> DocumentAsync(ServiceProcess service)
    {
        var forces = await IdsAsync(service, "forces", force => force.Text("kind") == "territorial");
        var offences = await IdsAsync(service, "offences", _ => true);
        Assert.Equal((43, true), (forces.Count, offences.Count >= Offences));
        return new JsonObject
        {
            ["release"] = new JsonObject
            {
                ["dataSet"] = new JsonObject { ["id"] = "killed", ["title"] = "Made up", ["publisher"] = "Nobody" },
                ["version"] = 1,
                ["title"] = "Made up",
                ["retrievedOn"] = "2026-11-01",
            },
            ["sources"] = new JsonArray(new JsonObject { ["id"] = "killed-v1", ["publisher"] = "Nobody", ["title"] = "Made up", ["qualityLabel"] = "official-statistics" }),
            ["observations"] = new JsonArray([.. from force in forces from offence in offences.Take(Offences) from year in _years select Figure(force, offence, year)]),
        }.ToJsonString();
    }

    private static JsonObject Figure(string force, string offence, string year) =>
        new JsonObject { ["area"] = force, ["offence"] = offence, ["measure"] = "defendants-convicted", ["period"] = year, ["periodStatus"] = "stated", ["value"] = 1, ["qualifier"] = "exact" };

    private static async Task<List<string>> IdsAsync(ServiceProcess service, string list, Func<JsonNode, bool> which) =>
        [.. JsonNode.Parse(await service.Client.GetStringAsync(new Uri($"/v1/{list}?pageSize=1000", UriKind.Relative), Cancelled)).List("items").Where(which).Select(one => one.Text("id")!)];

    private async Task<string> KeyAsync()
    {
        var (exitCode, output) = await ServiceProcess.RunAsync(
            ["keys", "create", "--publisher", "nobody", "--name", "robot", "--scope", "publish", "--scope", "read-draft", "--data-set", "killed", .. Settings, "--Logging:LogLevel:Default", "None"], Cancelled);
        Assert.True(exitCode == 0, output);
        return output.Split([' ', '\n', '\r', '"']).Single(word => word.StartsWith("oa_", StringComparison.Ordinal));
    }
}
