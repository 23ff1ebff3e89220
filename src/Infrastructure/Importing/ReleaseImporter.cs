using Microsoft.EntityFrameworkCore;
using OutcomesApi.Infrastructure.Importing.Writing;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>
/// Writes releases in one transaction, each once. Killed at any moment, the store holds all of them or none; run again with the same
/// content, it changes nothing.
/// </summary>
public sealed class ReleaseImporter(OutcomesDbContext store, IFigureBulkWriter bulkWriter, StateLease lease)
{
    /// <summary>Writes those of the releases whose content the store does not have.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="registry">The code lists, with what the releases brought.</param>
    /// <param name="at">The instant of the change.</param>
    /// <param name="cancellationToken">Stops the import; nothing of it is then in the store.</param>
    /// <returns>The releases that were written.</returns>
    public async Task<IReadOnlyList<ReleaseContent>> ImportAsync(
        IReadOnlyList<ReleaseContent> releases,
        ReferenceRegistry registry,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(registry);

        // All or nothing: what is broken off is rolled back whole. To go back to a savepoint first cannot be done when all is being
        // stopped, and would be told as a fault.
        store.Database.AutoSavepointsEnabled = false;
        var strategy = store.Database.CreateExecutionStrategy();
        var written = await strategy.ExecuteAsync(
            async token =>
            {
                store.ChangeTracker.Clear();
                await using var writing = await bulkWriter.BeginAsync(store, token);
                await using var transaction = await store.Database.BeginTransactionAsync(token);
                var imported = await ImportNewAsync(releases, registry, at, token);
                await bulkWriter.CompleteAsync(store, token);

                // Broken off in the middle of a commit nobody would know what came of it.
                token.ThrowIfCancellationRequested();
                await transaction.CommitAsync(CancellationToken.None);
                return imported;
            },
            cancellationToken
        );
        if (written.Count > 0)
            await lease.OutliveAsync();
        return written;
    }

    private async Task<IReadOnlyList<ReleaseContent>> ImportNewAsync(
        IReadOnlyList<ReleaseContent> releases,
        ReferenceRegistry registry,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var checksums = releases.Select(release => release.Checksum).ToList();
        var known = await store
            .Releases.Where(row => checksums.Contains(row.Checksum))
            .Select(row => row.Checksum)
            .ToListAsync(cancellationToken);
        var missing = releases.Where(release => !known.Contains(release.Checksum)).ToList();
        if (missing.Count == 0)
            return [];
        await ReferenceKeys.RegisterAsync(store, registry, cancellationToken);
        var keys = await ReferenceKeys.SynchroniseAsync(store, registry.Lists, cancellationToken);
        var version = await NextDataVersion.OfAsync(store, missing.Select(release => release.Checksum), at, cancellationToken);
        var writer = new ReleaseWriter(store, bulkWriter, registry.Lists, keys, version);
        foreach (var release in missing)
            await writer.WriteAsync(release, cancellationToken);
        return missing;
    }
}
