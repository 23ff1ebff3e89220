using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>How many requests of one client are let through, and what it is told.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = Application.Create(
            "Sqlite",
            $"Data Source={_folder.File("outcomes.db")}",
            "--RateLimits:ReadsPerMinute",
            "5",
            "--RateLimits:WritesPerMinute",
            "2"
        );
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        await _app.StartAsync();
        _client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Reads_BeyondTheLimit_AreRefusedWithWhenToComeAgainAndA304CostsNothing()
    {
        using var first = await AskAsync("/v1/config");
        var tag = first.Headers.ETag!.Tag;
        for (var i = 0; i < 10; i++)
        {
            using var unchanged = await AskAsync("/v1/config", tag);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            Assert.Equal(["\"reads\";r=4"], unchanged.Headers.GetValues("RateLimit"));
        }

        for (var i = 0; i < 4; i++)
        {
            using var answered = await AskAsync("/v1/config");
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }

        using var refused = await AskAsync("/v1/config");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(["\"reads\";q=5;w=60"], refused.Headers.GetValues("RateLimit-Policy"));
        Assert.Equal("too-many-requests", JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancelled)).Text("code"));
        using var health = await AskAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Writes_HaveALimitOfTheirOwn()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var content = new StringContent("""{"text":"23%"}""", System.Text.Encoding.UTF8, "application/json");
            using var response = await _client!.PostAsync(new Uri("/v1/claims/check", UriKind.Relative), content, Cancelled);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
            request.Headers.Add("If-None-Match", tag);
        return await _client!.SendAsync(request, Cancelled);
    }
}
