using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OutcomesApi.Infrastructure.Bundled;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Brings the store to the schema of this version and loads the releases that come with it. Run twice, it changes
/// nothing.</summary>
public sealed partial class StoreInitialiser(
    OutcomesDbContext store,
    IInitialisationLock initialisationLock,
    IEnumerable<IAuditLogProtection> protections,
    ReleaseImporter importer,
    ReferenceLists lists,
    TimeProvider time,
    ILogger<StoreInitialiser> logger
)
{
    /// <summary>Applies pending migrations, and loads those of the bundled releases that the store does not have.</summary>
    public async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        using var held = await initialisationLock.AcquireAsync(cancellationToken);
        var started = time.GetTimestamp();
        var pending = await PendingMigrationsAsync(cancellationToken);
        if (pending.Count > 0)
            await MigrateAsync(cancellationToken);
        var loaded = await LoadBundledReleasesAsync(cancellationToken);
        LogInitialised(pending.Count, loaded, (long)time.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await store.Database.MigrateAsync(cancellationToken);
        foreach (var protection in protections)
            await protection.ProtectAsync(store, cancellationToken);
    }

    /// <summary>Whether there is a store at all: a file, or a database of a server.</summary>
    public Task<bool> IsThereAsync(CancellationToken cancellationToken) => store.Database.CanConnectAsync(cancellationToken);

    /// <summary>The migrations that the store lacks; all of them where it is not there.</summary>
    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancellationToken) =>
        [.. await store.Database.GetPendingMigrationsAsync(cancellationToken)];

    private async Task<int> LoadBundledReleasesAsync(CancellationToken cancellationToken)
    {
        // A release never changes: one that the store has under its number stays as it is, even where its bundled text was edited since.
        var known = await (
            from release in store.Releases
            join dataSet in store.DataSets on release.DataSetKey equals dataSet.Key
            select new { dataSet.Id, release.Version }
        ).ToListAsync(cancellationToken);
        var missing = BundledReleases.Releases.Where(one => !known.Contains(new { Id = one.DataSetId, one.Version })).ToList();
        if (missing.Count == 0)
            return 0;
        var isEmpty = !await store.DataVersions.AnyAsync(cancellationToken);
        var loaded = await importer.ImportAsync(
            BundledReleases.Read(lists, missing),
            new ReferenceRegistry(lists),
            isEmpty ? BundledReleases.BundledAt : time.GetUtcNow(),
            cancellationToken
        );
        return loaded.Count;
    }

    [LoggerMessage(
        LogLevel.Information,
        "Store ready: {Migrations} migrations applied, {Releases} bundled releases loaded, in {Milliseconds} ms"
    )]
    private partial void LogInitialised(int migrations, int releases, long milliseconds);
}
