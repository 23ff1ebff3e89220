using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Replicas;

/// <summary>A partner who publishes a data set over HTTP, through a service that is a process of its own.</summary>
internal sealed class Partner
{
    private readonly string _key;

    private Partner(string key) => _key = key;

    /// <summary>Has a key made in the store of the settings.</summary>
    public static async Task<Partner> OfAsync(string dataSet, string[] settings, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await ServiceProcess.RunAsync(
            [
                "keys",
                "create",
                "--publisher",
                "nobody",
                "--name",
                "robot",
                "--scope",
                "publish",
                "--scope",
                "read-draft",
                "--data-set",
                dataSet,
                .. settings,
                "--Logging:LogLevel:Default",
                "None",
            ],
            cancellationToken
        );
        Assert.True(exitCode == 0, output);
        return new Partner(output.Split([' ', '\n', '\r', '"']).Single(word => word.StartsWith("oa_", StringComparison.Ordinal)));
    }

    /// <summary>Submits a document; gives the identifier of the draft.</summary>
    public async Task<string> SubmitAsync(
        ServiceProcess service,
        string document,
        CancellationToken cancellationToken,
        string idempotencyKey = "submit"
    ) =>
        JsonNode
            .Parse(
                await DoneAsync(service, HttpMethod.Post, "/v1/releases", PublishingStore.Json(document), idempotencyKey, cancellationToken)
            )
            .Text("id")!;

    /// <summary>Has a draft checked, and waits until it is found valid.</summary>
    public async Task ValidateAsync(ServiceProcess service, string id, CancellationToken cancellationToken)
    {
        _ = await DoneAsync(service, HttpMethod.Post, $"/v1/releases/{id}/validate", null, "validate", cancellationToken);
        await UntilAsync(service, id, "valid", cancellationToken);
    }

    /// <summary>Asks for a draft to be published; the answer may be that it will be.</summary>
    public Task<string> PublishAsync(ServiceProcess service, string id, CancellationToken cancellationToken) =>
        DoneAsync(
            service,
            HttpMethod.Post,
            $"/v1/releases/{id}/publish",
            PublishingStore.Json("""{"acknowledge":["missing-areas","large-revision","unlikely-change"]}"""),
            id + "-publish",
            cancellationToken
        );

    /// <summary>Asks for the status of a draft until it has the state; gives the status.</summary>
    public async Task<JsonNode> UntilAsync(ServiceProcess service, string id, string state, CancellationToken cancellationToken)
    {
        var text = "";
        for (var i = 0; i < 300; i++)
        {
            text = await DoneAsync(service, HttpMethod.Get, $"/v1/releases/{id}/status", null, null, cancellationToken);
            var answer = JsonNode.Parse(text)!;
            if (answer.Text("state") == state)
                return answer;
            Assert.True(answer.Text("state") != "invalid", text);
            await Task.Delay(200, cancellationToken);
        }

        throw new TimeoutException($"never {state}: {text}\n{service.Output}");
    }

    /// <summary>Sends a request with the key.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        ServiceProcess service,
        HttpMethod method,
        string path,
        HttpContent? content,
        string? idempotencyKey,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        if (method != HttpMethod.Get)
            Assert.True(request.Headers.TryAddWithoutValidation("If-Match", "*"));
        return await service.Client.SendAsync(request, cancellationToken);
    }

    private async Task<string> DoneAsync(
        ServiceProcess service,
        HttpMethod method,
        string path,
        HttpContent? content,
        string? idempotencyKey,
        CancellationToken cancellationToken
    )
    {
        using var response = await SendAsync(service, method, path, content, idempotencyKey, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }
}
