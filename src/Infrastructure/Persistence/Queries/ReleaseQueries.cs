using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Reads releases, and the state of the store.</summary>
internal sealed class ReleaseQueries(OutcomesDbContext store, StoreIndexCache cache) : IReleaseQueries, IDataVersionQueries
{
    /// <inheritdoc/>
    public async Task<ReleaseIndex> IndexAsync(CancellationToken cancellationToken) =>
        (await cache.LeasedAsync(store, cancellationToken)).Releases;

    /// <inheritdoc/>
    public async Task<DataVersion> CurrentAsync(CancellationToken cancellationToken) =>
        (await cache.LeasedAsync(store, cancellationToken)).Version;
}
