using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>
/// An application lock of the server, which it gives back when the session ends, however it ends. EF Core's own covers the migrations
/// alone, and not the loading after them. The database is made first where it is not there: a lock lives in a database.
/// </summary>
public sealed partial class SqlServerInitialisationLock(OutcomesDbContext store, ILogger<SqlServerInitialisationLock> logger)
    : IInitialisationLock
{
    private const string Resource = "OutcomesApi.Writer";
    private const int DatabaseExists = 1801;

    /// <inheritdoc/>
    public async Task<IDisposable> AcquireAsync(CancellationToken cancellationToken)
    {
        await MakeDatabaseAsync(cancellationToken);
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command(
                $"DECLARE @result int; EXEC @result = sp_getapplock @Resource = '{Resource}', @LockOwner = 'Session', @LockMode = 'Exclusive'; SELECT @result"
            );
            var result = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            return result >= 0
                ? new Held(this)
                : throw new InvalidOperationException($"The lock of the store was not granted: sp_getapplock returned {result}.");
        }
        catch
        {
            await store.Database.CloseConnectionAsync();
            throw;
        }
    }

    private async Task MakeDatabaseAsync(CancellationToken cancellationToken)
    {
        var creator = store.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken))
            return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (SqlException exception) when (exception.Number == DatabaseExists)
        {
            // Another process made it meanwhile.
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // EF Core makes a database and then turns snapshots on; a server that does not know them has made it all the same.
            if (!await creator.ExistsAsync(cancellationToken))
                throw;
            LogNoSnapshots(exception);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The database was made, and the server refused to turn read-committed snapshots on: where it has locks for readers, questions wait while a file is imported"
    )]
    private partial void LogNoSnapshots(Exception exception);

    // Waits as long as it takes: an import can take minutes.
    private DbCommand Command(string sql)
    {
        var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }

    private void Release()
    {
        try
        {
            using var command = Command($"EXEC sp_releaseapplock @Resource = '{Resource}', @LockOwner = 'Session'");
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The session is gone, and its lock with it.
        }
        finally
        {
            store.Database.CloseConnection();
        }
    }

    private sealed class Held(SqlServerInitialisationLock owner) : IDisposable
    {
        private bool _isReleased;

        public void Dispose()
        {
            if (_isReleased)
                return;
            _isReleased = true;
            owner.Release();
        }
    }
}
