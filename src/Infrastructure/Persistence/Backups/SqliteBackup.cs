using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OutcomesApi.Infrastructure.Persistence.Backups;

/// <summary>
/// Copies the SQLite store to a file and back while it is being served. A copy is one state of the store, however much is written meanwhile
/// (VACUUM INTO reads in one transaction), and is at its place whole or not at all. A server's store has tools of its own:
/// docs/operations.md.
/// </summary>
/// <remarks>https://www.sqlite.org/lang_vacuum.html#vacuuminto, https://www.sqlite.org/backup.html</remarks>
public sealed class SqliteBackup(OutcomesDbContext store, IInitialisationLock writing, StateLease lease, TimeProvider time)
{
    /// <summary>Writes a copy of the store to a file that is not there yet.</summary>
    /// <exception cref="BackupRefusedException">The store is none of SQLite, or the file is there already, or the copy is not
    /// sound.</exception>
    public async Task BackUpAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        RequireSqlite();
        if (File.Exists(path))
            throw new BackupRefusedException($"{path} is there already; nothing is written over.");
        var part = path + ".part";
        File.Delete(part);
        await using (
            var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder(store.Database.GetConnectionString())
                {
                    Mode = SqliteOpenMode.ReadWrite,
                    Pooling = false,
                }.ConnectionString
            )
        )
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $path";
            command.Parameters.AddWithValue("$path", part);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await CheckAsync(part, cancellationToken);
        await using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        File.Move(part, path, overwrite: false);
    }

    /// <summary>
    /// Puts the store back to a copy of it, in one transaction: readers see the old state or the new. The state gets a number and a word
    /// that it never had, so that no answer kept of another is taken for it.
    /// </summary>
    /// <exception cref="BackupRefusedException">The store is none of SQLite, or the file is no sound copy of a store.</exception>
    public async Task RestoreAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        RequireSqlite();
        if (!File.Exists(path))
            throw new BackupRefusedException($"There is no file {path}.");
        await CheckAsync(path, cancellationToken);
        var staged = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(DatabaseFile))!,
            $".restore-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.db"
        );
        using var held = await writing.AcquireAsync(cancellationToken);
        try
        {
            File.Copy(path, staged);
            var sequence = await store.DataVersions.Select(row => row.Sequence).SingleOrDefaultAsync(cancellationToken);
            await RenewStateAsync(staged, sequence, cancellationToken);
            await CopyAsync(staged, cancellationToken);
            await lease.OutliveAsync();
        }
        finally
        {
            File.Delete(staged);
        }
    }

    private string DatabaseFile => new SqliteConnectionStringBuilder(store.Database.GetConnectionString()).DataSource;

    private void RequireSqlite()
    {
        if (!store.Database.IsSqlite())
            throw new BackupRefusedException(
                "The store is a server's. How to back it up is in docs/operations.md: BACKUP DATABASE and RESTORE DATABASE of SQL Server."
            );
    }

    private static async Task CheckAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(path, SqliteOpenMode.ReadOnly, cancellationToken);
            if (await TextAsync(connection, "PRAGMA integrity_check(1)", cancellationToken) is var found and not "ok")
                throw new BackupRefusedException($"{path} is damaged: {found}.");
            if (
                await TextAsync(
                    connection,
                    "SELECT count(*) FROM sqlite_master WHERE name IN ('__EFMigrationsHistory', 'DataVersion', 'Observations')",
                    cancellationToken
                ) != "3"
            )
                throw new BackupRefusedException($"{path} is no copy of a store of this service.");
        }
        catch (SqliteException exception)
        {
            throw new BackupRefusedException($"{path} cannot be read as a copy of a store: {exception.Message}");
        }
    }

    private async Task RenewStateAsync(string staged, long sequence, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(staged, SqliteOpenMode.ReadWrite, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE DataVersion SET Sequence = max(Sequence, $sequence) + 1, Id = $id, ChangedAt = $at";
        command.Parameters.AddWithValue("$sequence", sequence);
        command.Parameters.AddWithValue("$id", RandomNumberGenerator.GetHexString(16, lowercase: true));
        command.Parameters.AddWithValue("$at", time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task CopyAsync(string staged, CancellationToken cancellationToken)
    {
        await using var source = await OpenAsync(staged, SqliteOpenMode.ReadOnly, cancellationToken);
        await using var target = await OpenAsync(DatabaseFile, SqliteOpenMode.ReadWrite, cancellationToken);
        source.BackupDatabase(target);
    }

    private static async Task<SqliteConnection> OpenAsync(string path, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<string?> TextAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }
}
