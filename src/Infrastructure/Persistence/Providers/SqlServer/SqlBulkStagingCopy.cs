using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>Copies through SqlBulkCopy, on a connection of its own: the transaction of the context holds nothing of a staging
/// table.</summary>
internal sealed class SqlBulkStagingCopy : IStagingCopy
{
    /// <inheritdoc/>
    public async Task CopyAsync(OutcomesDbContext store, DataTable rows, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(store.Database.GetConnectionString());
        await connection.OpenAsync(cancellationToken);
        using var copy = new SqlBulkCopy(connection) { DestinationTableName = $"[{rows.TableName}]", BulkCopyTimeout = 0 };
        foreach (DataColumn column in rows.Columns)
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        await copy.WriteToServerAsync(rows, cancellationToken);
    }
}
