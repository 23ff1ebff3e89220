using System.Net;
using System.Text.Json;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Store;

/// <summary>A service whose SQL Server does not answer: it runs, says that it is not ready, and refuses politely.</summary>
public sealed class StoreUnavailableTests : IAsyncLifetime
{
    // Port 1 of loopback refuses at once.
    private const string NobodyListens =
        "Server=127.0.0.1,1;Database=outcomes;User Id=nobody;Password=nothing;Connect Timeout=1;Connect Retry Count=0;Encrypt=false";

    private readonly Microsoft.AspNetCore.Builder.WebApplication _app = Application.Create(
        "SqlServer",
        NobodyListens,
        "--Database:SqlServer:MaxRetryCount",
        "0"
    );
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Ready_StoreUnreachable_IsUnavailableAndSaysWhichCheck()
    {
        using var answer = await _client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var check = body.RootElement.GetProperty("checks")[0];
        Assert.Equal("store", check.GetProperty("name").GetString());
        Assert.Equal("The store cannot be read.", check.GetProperty("description").GetString());
    }

    [Fact]
    public async Task Live_StoreUnreachable_IsHealthy()
    {
        using var answer = await _client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Read_StoreUnreachable_IsAProblemThatNamesNoServer()
    {
        using var answer = await _client.GetAsync("/forces/essex/outcomes", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"code\":\"service-unavailable\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", text, StringComparison.Ordinal);
    }
}
