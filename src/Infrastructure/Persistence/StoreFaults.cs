using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Tells faults of the store and of disks from all others, by what providers and the operating system number them.</summary>
public static class StoreFaults
{
    // https://www.sqlite.org/rescode.html
    private const int SqliteError = 1;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteMismatch = 20;
    private const int SqliteFormat = 24;
    private const int SqliteNotADatabase = 26;
    private const int SqliteShortRead = 522;
    private const int SqliteNoRoomForSharedMemory = 4874;
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether the store failed. What a provider throws is wrapped once it has been tried again in vain.</summary>
    public static bool IsOfStore(Exception? exception) => Any(exception, one => one is DbException);

    /// <summary>Whether a disk is full: that of the store or that of temporary files.</summary>
    public static bool IsFull(Exception? exception) =>
        Any(
            exception,
            one =>
                one switch
                {
                    SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull
                        || sqlite.SqliteExtendedErrorCode == SqliteNoRoomForSharedMemory,

                    // No room in a file group, no room for its files to grow, and a full log.
                    SqlException { Number: 1101 or 1105 or 9002 } => true,
                    IOException { HResult: NoSpaceLeft or QuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull } => true,
                    _ => false,
                }
        );

    /// <summary>Whether what is stored is damaged: SQLite cannot read the file, or a table of it, as what it should be.</summary>
    public static bool IsDamage(Exception? exception) =>
        Any(
            exception,
            one =>
                one is SqliteException sqlite
                && (
                    sqlite.SqliteErrorCode is SqliteError or SqliteCorrupt or SqliteMismatch or SqliteFormat or SqliteNotADatabase
                    || sqlite.SqliteExtendedErrorCode == SqliteShortRead
                )
        );

    private static bool Any(Exception? exception, Func<Exception, bool> isIt)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            if (isIt(one))
                return true;
        }

        return false;
    }
}
