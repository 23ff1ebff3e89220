using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>A running service on a file of its own that a test does harm to, with the key of a partner and all that was logged as an
/// error.</summary>
internal sealed class FaultyStore(string connectionSettings, params string[] settings) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private string _key = "";

    /// <summary>Where the store is.</summary>
    public string File => _folder.File("outcomes.db");

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; private set; } = null!;

    public KeptLog Log { get; } = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = Application.Create(
            "Sqlite",
            $"Data Source={File};{connectionSettings}",
            services => services.AddSingleton<ILoggerProvider>(Log),
            ["--Publishing:PollSeconds", "1", .. settings]
        );
        await _app.StartAsync();
        Client = Application.ClientOf(_app);
        await using var scope = _app.Services.CreateAsyncScope();
        _key = (
            await scope
                .ServiceProvider.GetRequiredService<KeyIssuer>()
                .IssueAsync(
                    "crown-prosecution-service",
                    "test",
                    [ApiScope.Publish, ApiScope.ReadDraft],
                    ["cps-case-outcomes"],
                    TimeSpan.FromDays(1),
                    CancellationToken.None
                )
        ).Text;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative), Cancelled);

    /// <summary>The header with the partner's key.</summary>
    public AuthenticationHeaderValue Key => new("Bearer", _key);

    /// <summary>Submits a table as the partner.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string name, string text, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/releases") { Content = PublishingStore.FileForm(name, text) };
        request.Headers.Authorization = Key;
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Client.SendAsync(request, Cancelled);
    }
}
