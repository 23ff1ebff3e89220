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
        var bundled = BundledReleases.Checksums;
        var known = await store.Releases.Where(row => bundled.Contains(row.Checksum)).CountAsync(cancellationToken);
        if (known == bundled.Count)
            return 0;
        var isEmpty = !await store.DataVersions.AnyAsync(cancellationToken);
        var loaded = await importer.ImportAsync(
            BundledReleases.Read(lists),
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
