using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the <see cref="StoreIndex"/> of the store's present state. Whether the state is still the same is asked of the store, one row, so
/// that what another process published is seen at once: by readers once in each <see cref="StateLease"/>, by writers always.
/// </summary>
internal sealed class StoreIndexCache(CurrentReferenceLists current, StateLease lease, ServiceMetrics metrics) : IDisposable
{
    private readonly StoreIndexReader _reader = new(ReferenceLists.Embedded);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile StoreIndex? _latest;

    /// <summary>The index as readers may use it.</summary>
    public ValueTask<StoreIndex> LeasedAsync(OutcomesDbContext store, CancellationToken cancellationToken) =>
        lease.Current is { } leased && _latest is { } latest && latest.Version == leased
            ? ValueTask.FromResult(latest)
            : new ValueTask<StoreIndex>(CurrentAsync(store, cancellationToken));

    /// <summary>The index of the state that the store is in now.</summary>
    public async Task<StoreIndex> CurrentAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        var begun = lease.Begin();
        var version = await VersionAsync(store, cancellationToken);
        lease.Renew(version, begun);
        return _latest is { } latest && latest.Version == version ? latest : await RenewAsync(store, cancellationToken);
    }

    // One request reads the small tables of a new state; the others wait for it.
    private async Task<StoreIndex> RenewAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                if (await store.ReadTogetherAsync(() => ReadAsync(store, cancellationToken), cancellationToken) is not { } index)
                    continue;
                if (index == _latest)
                    return index;
                (_latest, current.Lists) = (index, index.Lists);
                metrics.Uses(index.Version);
                return index;
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    // Null where something was published meanwhile. Tables read before and after that do not agree, and can also fail to be read: a release
    // may name a source that was not there yet.
    private async Task<StoreIndex?> ReadAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(store, cancellationToken);
        if (_latest is { } latest && latest.Version == version)
            return latest;
        try
        {
            var index = await _reader.ReadAsync(store, version, cancellationToken);
            return await VersionAsync(store, cancellationToken) == version ? index : null;
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            if (await VersionAsync(store, cancellationToken) == version)
                throw;
            return null;
        }
    }

    private static async Task<DataVersion> VersionAsync(OutcomesDbContext store, CancellationToken cancellationToken) =>
        await store
            .DataVersions.AsNoTracking()
            .Select(row => new DataVersion(row.Id, row.Sequence, row.ChangedAt))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new DataVersion("empty", 0, DateTimeOffset.UnixEpoch);

    public void Dispose() => _reading.Dispose();
}
