using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// A lock on a file beside the database, which the operating system gives back when its holder dies. EF Core's own lock for SQLite is a row
/// that stays when the process is killed and makes every later start wait for ever; the process that holds this lock may remove it.
/// </summary>
/// <remarks>https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection</remarks>
public sealed class SqliteInitialisationLock(OutcomesDbContext store, TimeProvider time) : IInitialisationLock
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public async Task<IDisposable> AcquireAsync(CancellationToken cancellationToken)
    {
        var database = Path.GetFullPath(new SqliteConnectionStringBuilder(store.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var file = await OpenAsync(database + ".lock", cancellationToken);
        if (File.Exists(database))
            await store.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
        return file;
    }

    private async Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(_pause, time, cancellationToken);
            }
        }
    }
}
