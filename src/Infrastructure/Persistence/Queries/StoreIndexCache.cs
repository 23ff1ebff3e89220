using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// Keeps the <see cref="StoreIndex"/> of the store's present state. Each request asks the store for its state, one row, so that what
/// another process published is seen at once.
/// </summary>
internal sealed class StoreIndexCache(ReferenceLists lists)
{
    private readonly StoreIndexReader _reader = new(lists);
    private volatile StoreIndex? _latest;

    public async Task<StoreIndex> CurrentAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(store, cancellationToken);
        if (_latest is { } latest && latest.Version == version)
            return latest;
        return _latest = await _reader.ReadAsync(store, version, cancellationToken);
    }

    public static async Task<DataVersion> VersionAsync(OutcomesDbContext store, CancellationToken cancellationToken) =>
        await store.DataVersions.AsNoTracking()
            .Select(row => new DataVersion(row.Id, row.Sequence, row.ChangedAt))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new DataVersion("empty", 0, DateTimeOffset.UnixEpoch);
}
