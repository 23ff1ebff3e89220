using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>What the tests of the service share: asking it. Each test is written once and runs on each provider.</summary>
public abstract class ApiTests(ApiFixture api)
{
    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected ApiFixture Api { get; } = api;

    protected Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers) =>
        AskAsync(HttpMethod.Get, path, headers);

    protected async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var client = Api.Client();
        using var request = new HttpRequestMessage(method, client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await client.SendAsync(request, Cancelled);
    }

    /// <summary>The JSON of an answer of 200.</summary>
    protected async Task<JsonNode> JsonAsync(string path)
    {
        using var response = await AskAsync(path);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)response.StatusCode}: {text}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The rows of a CSV answer of 200.</summary>
    private protected async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CsvAsync(string path)
    {
        using var response = await AskAsync(path);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)response.StatusCode}: {text}");
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        return CsvFile.Parse(text);
    }

    /// <summary>The problem that a request is answered with, after checks that hold for every problem.</summary>
    protected async Task<JsonNode> ProblemAsync(
        string path,
        HttpStatusCode status,
        string code,
        params (string Name, string Value)[] headers
    )
    {
        using var response = await AskAsync(path, headers);
        return await ProblemAsync(response, status, code);
    }

    protected static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.StatusCode == status, $"{response.RequestMessage!.RequestUri} answers {(int)response.StatusCode}: {text}");
        Assert.Equal(MediaTypeHeaderValue.Parse("application/problem+json"), response.Content.Headers.ContentType);
        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal(code, problem.Text("code"));
        Assert.Equal((int)status, problem.Number("status"));
        Assert.EndsWith($"/problems/{code}", problem.Text("type"), StringComparison.Ordinal);
        Assert.All(["title", "detail", "instance", "traceId"], name => Assert.False(string.IsNullOrEmpty(problem.Text(name))));
        return problem;
    }

    /// <summary>The one error of a refused request.</summary>
    protected async Task<JsonNode> ErrorAsync(string path, string code, string parameter)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.BadRequest, "validation-failed");
        var error = Assert.Single(problem.List("errors"));
        Assert.Equal(code, error.Text("code"));
        Assert.Equal(parameter, error.Text("path"));
        Assert.False(string.IsNullOrEmpty(error.Text("message")));
        return error;
    }
}
