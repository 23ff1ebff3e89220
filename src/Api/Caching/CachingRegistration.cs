using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using OutcomesApi.Infrastructure.Settings;

namespace OutcomesApi.Api.Caching;

/// <summary>Registers the cache of answers.</summary>
internal static class CachingRegistration
{
    private const int BytesInAMegabyte = 1024 * 1024;

    public static IServiceCollection AddAnswerCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CacheOptions>(configuration, CacheOptions.SectionName);
        services.AddSettings<RedisOptions>(configuration, RedisOptions.SectionName);
        services
            .AddOptions<MemoryCacheOptions>()
            .Configure<IOptions<CacheOptions>>((memory, cache) => memory.SizeLimit = (long)cache.Value.MemoryMegabytes * BytesInAMegabyte);
        services
            .AddOptions<HybridCacheOptions>()
            .Configure<IOptions<CacheOptions>>(
                (hybrid, cache) => hybrid.MaximumPayloadBytes = cache.Value.MaximumAnswerBytes + BytesInAMegabyte
            );
        services.AddHybridCache().AddSerializer<CachedAnswer, CachedAnswerSerializer>();
        services
            .AddSingleton<RedisConnection>()
            .AddSingleton<AnswerCache>()
            .AddSingleton<SentAnswers>()
            .AddSingleton<AnswerBuffers>()
            .AddSingleton<KeptFiles>();
        return configuration.GetSection(RedisOptions.SectionName)[nameof(RedisOptions.ConnectionString)] is { Length: > 0 }
            ? services.AddRedis()
            : services;
    }

    private static IServiceCollection AddRedis(this IServiceCollection services)
    {
        services.AddStackExchangeRedisCache(_ => { });
        services
            .AddOptions<RedisCacheOptions>()
            .Configure<RedisConnection, IOptions<RedisOptions>>(
                (cache, connection, redis) =>
                {
                    cache.ConnectionMultiplexerFactory = connection.ConnectionAsync;
                    cache.InstanceName = redis.Value.KeyPrefix;
                }
            );
        return services;
    }
}
