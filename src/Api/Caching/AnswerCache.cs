using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Keeps answers in memory, and beside the process in Redis where that is configured. A key names the state of the store, so nothing is
/// ever invalidated: after a publication nobody asks for the old keys. Without Redis an answer is made again, which is slower and never
/// wrong.
/// </summary>
internal sealed class AnswerCache(HybridCache cache, RedisConnection redis, IOptions<CacheOptions> options, ServiceMetrics metrics)
{
    private readonly TimeSpan _lifetime = TimeSpan.FromSeconds(options.Value.LifetimeSeconds);

    /// <summary>How many bytes an answer can have that is kept.</summary>
    public int LargestBody => options.Value.MaximumAnswerBytes;

    /// <summary>The answer of a key; null where it has to be made.</summary>
    /// <remarks>It is not broken off where the client leaves: to be able to, the cache would take it to another thread, which costs more
    /// than looking.</remarks>
    public async Task<CachedAnswer?> FindAsync(string key)
    {
        var found = await cache.GetOrCreateAsync<CachedAnswer?>(
            key,
            _ => ValueTask.FromResult<CachedAnswer?>(null),
            Entry(HybridCacheEntryFlags.DisableUnderlyingData),
            cancellationToken: CancellationToken.None
        );
        metrics.Answered(fromCache: found is not null);
        return found;
    }

    /// <summary>Keeps an answer that is no larger than <see cref="LargestBody"/>.</summary>
    /// <remarks>The client that asked has the answer: that it leaves must not stop others from having it.</remarks>
    public async Task KeepAsync(string key, CachedAnswer answer) =>
        await cache.SetAsync(key, answer, Entry(HybridCacheEntryFlags.None), cancellationToken: CancellationToken.None);

    private HybridCacheEntryOptions Entry(HybridCacheEntryFlags flags) =>
        new()
        {
            Expiration = _lifetime,
            LocalCacheExpiration = _lifetime,
            Flags = redis.IsConnected ? flags : flags | HybridCacheEntryFlags.DisableDistributedCache,
        };
}
