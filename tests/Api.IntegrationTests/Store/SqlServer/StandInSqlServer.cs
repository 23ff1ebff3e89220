using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>
/// Stands in for a SQL Server where there is none: takes what the context for SQL Server sends, keeps it to be checked, and has SQLite
/// answer it after its T-SQL was put into SQLite's words. It shows what is sent, not what SQL Server would do.
/// </summary>
internal sealed class StandInSqlServer(string file) : DbConnectionInterceptor, IStagingCopy
{
    /// <summary>What was sent, in order.</summary>
    public ConcurrentQueue<SentStatement> Sent { get; } = new();

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(new StandInConnection(file, Sent));

    public async Task CopyAsync(OutcomesDbContext store, DataTable rows, CancellationToken cancellationToken)
    {
        var connection = (StandInConnection)store.Database.GetDbConnection();
        await using var insert = connection.Inner.CreateCommand();
        insert.Transaction = connection.InnerTransaction;
        var columns = rows.Columns.Cast<DataColumn>().Select(column => column.ColumnName).ToList();
        insert.CommandText =
            $"INSERT INTO {rows.TableName} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";
        foreach (var column in columns)
            insert.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter("@" + column, DBNull.Value));
        foreach (DataRow row in rows.Rows)
        {
            for (var i = 0; i < columns.Count; i++)
                insert.Parameters[i].Value = row[i];
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
