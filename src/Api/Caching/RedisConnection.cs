using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using StackExchange.Redis;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// The one connection to Redis, made in the background. It waits for nothing: where Redis does not answer within the configured time, or is
/// not there, the service goes on without it and tries again.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private readonly Lazy<Task<IConnectionMultiplexer>>? _connecting;

    public RedisConnection(IOptions<RedisOptions> options)
    {
        if (options.Value.ConnectionString is { Length: > 0 })
            _connecting = new Lazy<Task<IConnectionMultiplexer>>(() => ConnectAsync(options.Value));
    }

    /// <summary>Whether an answer can be expected now.</summary>
    public bool IsConnected => _connecting?.Value is { IsCompletedSuccessfully: true, Result.IsConnected: true };

    /// <summary>The connection.</summary>
    public Task<IConnectionMultiplexer> ConnectionAsync() =>
        _connecting?.Value ?? throw new InvalidOperationException("No Redis is configured.");

    public async ValueTask DisposeAsync()
    {
        if (_connecting is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } connected })
            await (await connected).DisposeAsync();
    }

    private static async Task<IConnectionMultiplexer> ConnectAsync(RedisOptions options)
    {
        var configuration = ConfigurationOptions.Parse(options.ConnectionString!);
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.AsyncTimeout = configuration.SyncTimeout = options.TimeoutMilliseconds;
        configuration.ReconnectRetryPolicy = new LinearRetry(1000);
        configuration.KeepAlive = 5;
        configuration.ClientName = "outcomes-api";
        return await ConnectionMultiplexer.ConnectAsync(configuration);
    }
}
