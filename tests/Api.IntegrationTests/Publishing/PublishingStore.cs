using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>A running service on a store of its own, with keys of some partners. Where the store's database cannot be had, each test skips
/// with the reason.</summary>
public abstract class PublishingStore : IAsyncLifetime
{
    private WebApplication? _app;
    private HttpClient? _client;

    /// <summary>Asks the service.</summary>
    public HttpClient Client
    {
        get
        {
            Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");
            return _client!;
        }
    }

    /// <summary>The services of the running application.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>Why there is no service; null where there is one.</summary>
    protected abstract string? SkipReason { get; }

    /// <summary>What the provider is called in the configuration.</summary>
    protected abstract string Provider { get; }

    /// <summary>The key of the partner that may publish the CPS data set.</summary>
    public string PartnerKey { get; private set; } = null!;

    /// <summary>The key of a partner that may publish something else.</summary>
    public string OtherKey { get; private set; } = null!;

    /// <summary>The key of an administrator.</summary>
    public string AdminKey { get; private set; } = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null)
            return;
        _app = Application.Create(
            Provider,
            await StartDatabaseAsync(),
            "--Publishing:PollSeconds",
            "1",
            "--Webhooks:AllowPrivateAddresses",
            "true"
        );
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        await _app.StartAsync();
        _client = Application.ClientOf(_app);
        PartnerKey = await KeyAsync(
            "crown-prosecution-service",
            ["cps-case-outcomes"],
            ApiScope.Publish,
            ApiScope.ReadDraft,
            ApiScope.Subscribe
        );
        OtherKey = await KeyAsync("somebody-else", ["somebody-elses"], ApiScope.Publish, ApiScope.ReadDraft, ApiScope.Subscribe);
        AdminKey = await KeyAsync("operations", [], ApiScope.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        await StopDatabaseAsync();
    }

    /// <summary>A connection string to an empty database.</summary>
    protected abstract Task<string> StartDatabaseAsync();

    /// <summary>Removes the database.</summary>
    protected abstract Task StopDatabaseAsync();

    /// <summary>A table of the CPS with the convictions for sexual offences of some areas.</summary>
    public static string Table(params (string Area, int Convictions)[] areas)
    {
        string[] categories =
        [
            "Homicide",
            "Offences Against The Person",
            "Sexual Offences",
            "Burglary",
            "Robbery",
            "Theft And Handling",
            "Fraud And Forgery",
            "Criminal Damage",
            "Drugs Offences",
            "Public Order Offences",
            "All Other Offences (excluding Motoring)",
            "Motoring Offences",
        ];
        var text = new StringBuilder();
        foreach (var category in categories)
            text.Append(
                CultureInfo.InvariantCulture,
                $",Number of {category} Convictions,Percentage of {category} Convictions,Number of {category} Unsuccessful,Percentage of {category} Unsuccessful"
            );
        text.Append(",Number of Admin Finalised Unsuccessful,Percentage of L Motoring Offences Unsuccessful\n");
        foreach (var (area, convictions) in areas.Prepend(("National", areas.Sum(area => area.Convictions))))
        {
            var others = area == "National" ? areas.Length : 1;
            text.Append(area);
            foreach (var category in categories)
                text.Append(
                    category == "Sexual Offences"
                        ? string.Create(CultureInfo.InvariantCulture, $",{convictions},50.0%,{convictions},50.0%")
                        : string.Create(CultureInfo.InvariantCulture, $",{others},50.0%,{others},50.0%")
                );
            text.Append(",0,-\n");
        }

        return text.ToString();
    }

    /// <summary>Makes a key.</summary>
    public async Task<string> KeyAsync(string publisher, IReadOnlyList<string> dataSets, params ApiScope[] scopes)
    {
        Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");
        await using var scope = _app!.Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<KeyIssuer>()
                .IssueAsync(publisher, "test", scopes, dataSets, TimeSpan.FromDays(1), CancellationToken.None)
        ).Text;
    }

    /// <summary>Sends a request with a key.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? key,
        HttpContent? content = null,
        string? idempotencyKey = null,
        string? ifMatch = null
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        if (ifMatch is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("If-Match", ifMatch));
        return await Client.SendAsync(request, Cancelled);
    }

    /// <summary>A form with a file.</summary>
    public static MultipartFormDataContent FileForm(string name, string text) =>
        new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };

    /// <summary>JSON.</summary>
    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>Submits, validates and publishes a table of a month; gives its release.</summary>
    public async Task<string> PublishAsync(string month, string idempotencyKey, params (string Area, int Convictions)[] areas)
    {
        using var submitted = await SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            PartnerKey,
            FileForm($"principal-offence-category-{month}.csv", Table(areas)),
            idempotencyKey
        );
        return await PublishAsync(submitted, idempotencyKey);
    }

    /// <summary>Submits, validates and publishes a table of a month as a correction of a release; gives the new one.</summary>
    public async Task<string> CorrectAsync(
        string release,
        string reason,
        string month,
        string idempotencyKey,
        params (string Area, int Convictions)[] areas
    )
    {
        var form = FileForm($"principal-offence-category-{month}.csv", Table(areas));
        form.Add(new StringContent(reason), "reason");
        using var submitted = await SendAsync(HttpMethod.Post, $"/v1/releases/{release}/corrections", PartnerKey, form, idempotencyKey);
        return await PublishAsync(submitted, idempotencyKey);
    }

    /// <summary>Validates and publishes what was submitted; gives its release.</summary>
    public async Task<string> PublishAsync(HttpResponseMessage submitted, string idempotencyKey)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        var id = (await BodyAsync(submitted)).Text("id")!;
        using var validated = await SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/validate",
            PartnerKey,
            null,
            null,
            submitted.Headers.ETag!.Tag
        );
        Assert.Equal("valid", (await BodyAsync(validated)).Text("state"));
        using var published = await SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/publish",
            PartnerKey,
            Json("""{"acknowledge":["missing-areas","large-revision","unlikely-change"]}"""),
            idempotencyKey + "-publish",
            validated.Headers.ETag!.Tag
        );
        var answer = await BodyAsync(published);
        Assert.True(answer["state"]?.GetValue<string>() == "published", answer.ToJsonString());
        return Assert.Single(answer.Texts("releases"));
    }

    /// <summary>The JSON of an answer.</summary>
    public static async Task<JsonNode> BodyAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!;
    }
}
