using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Checks the structure of the store's file before it is served (<c>PRAGMA quick_check</c>), for a limited time.
/// What a check of that length does not reach, and what stands in the figures, is for the command <c>verify</c>.
/// </summary>
internal sealed partial class SqliteFileCheck(IOptions<DatabaseOptions> options, ILogger<SqliteFileCheck> logger)
{
    /// <summary>How long a start waits for the check.</summary>
    public static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(2);

    /// <summary>Checks the file if there is one.</summary>
    /// <returns>False where the time was not enough for all of it, and what was checked is sound.</returns>
    /// <exception cref="InvalidOperationException">The file is damaged.</exception>
    public async Task<bool> CheckAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false };
        if (!File.Exists(settings.DataSource))
            return true;
        try
        {
            // Not read-only: a write-ahead log that a killed process left is part of the store.
            settings.Mode = SqliteOpenMode.ReadWrite;
            await using var connection = new SqliteConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            await using var stop = new Timer(_ => raw.sqlite3_interrupt(connection.Handle), null, longest, Timeout.InfiniteTimeSpan);
            if (await command.ExecuteScalarAsync(cancellationToken) is string found and not "ok")
                throw Damaged(found, null);
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            LogUnfinished(longest.TotalSeconds);
            return false;
        }
        catch (SqliteException exception) when (StoreFaults.IsDamage(exception))
        {
            throw Damaged(exception.Message, exception);
        }
    }

    private InvalidOperationException Damaged(string found, Exception? inner)
    {
        LogDamaged(found);
        return new InvalidOperationException($"The store's file is damaged, and is not served: {found}", inner);
    }

    [LoggerMessage(
        LogLevel.Critical,
        "The store's file is damaged, and is not served: {Found}. The command 'verify' lists all faults; docs/operations.md says how to restore."
    )]
    private partial void LogDamaged(string found);

    [LoggerMessage(
        LogLevel.Information,
        "The store's file was checked for {Seconds} s, which is not all of it; the command 'verify' checks it whole"
    )]
    private partial void LogUnfinished(double seconds);
}
