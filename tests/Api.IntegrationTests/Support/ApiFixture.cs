using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>
/// The service as it is, on a real socket and a real store: started once for each provider. Where its database cannot be had, the fixture
/// keeps the reason and each test skips with it.
/// </summary>
public abstract class ApiFixture : IAsyncLifetime
{
    private WebApplication? _app;
    private HttpClient? _client;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Why there is no service; null where there is one.</summary>
    public string? SkipReason { get; private set; }

    /// <summary>The services of the running application.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>What the provider is called in the configuration.</summary>
    protected abstract string Provider { get; }

    /// <summary>A client that follows no redirects and decompresses nothing; skips the test where there is no service.</summary>
    public HttpClient Client()
    {
        Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");
        _failure?.Throw();
        return _client!;
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            var connectionString = await StartDatabaseAsync();
            _app = Application.Create(Provider, connectionString);
            await using (var scope = _app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
            await _app.StartAsync();
            _client = Application.ClientOf(_app);
        }
        catch (DatabaseUnavailableException exception)
        {
            SkipReason = exception.Message;
        }
        catch (Exception exception)
        {
            // Fails the tests of this provider, and not those of the other.
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        await StopDatabaseAsync();
    }

    /// <summary>A connection string to an empty database, or <see cref="DatabaseUnavailableException"/>.</summary>
    protected abstract Task<string> StartDatabaseAsync();

    /// <summary>Removes the database.</summary>
    protected abstract Task StopDatabaseAsync();
}
