using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Refuses connections to a file that was moved, deleted or exchanged since it was opened. SQLite itself goes on with a file that has lost
/// its name, where whatever is written is lost, and makes an empty one in the place of the store.
/// </summary>
/// <remarks>https://www.sqlite.org/howtocorrupt.html#unlink, https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html</remarks>
internal sealed class SqliteFileInterceptor : DbConnectionInterceptor
{
    private const int HasMoved = 20;
    private const int CannotOpen = 14;
    private static readonly byte[] _main = Encoding.ASCII.GetBytes("main\0");
    private volatile string? _known;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Refuse(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Refuse(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Check(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Check(connection);
        return Task.CompletedTask;
    }

    // The first connection makes the file; after that a missing one is missed.
    private void Refuse(DbConnection connection)
    {
        if (_known is { } file && connection.DataSource == file && !File.Exists(file))
            throw Gone();
    }

    private void Check(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        if (IsMoved(sqlite))
        {
            sqlite.Close();
            SqliteConnection.ClearPool(sqlite);
            throw Gone();
        }

        if (_known is null && File.Exists(sqlite.DataSource))
            _known = sqlite.DataSource;
    }

    private static SqliteException Gone() => new("The file of the store is not where it was when it was opened.", CannotOpen, CannotOpen);

    // Unknown to some systems, whose open files cannot be moved.
    private static bool IsMoved(SqliteConnection connection) =>
        FileControl(connection.Handle!.DangerousGetHandle(), _main, HasMoved, out var isMoved) == 0 && isMoved != 0;

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(IntPtr connection, byte[] database, int operation, out int value);
}
