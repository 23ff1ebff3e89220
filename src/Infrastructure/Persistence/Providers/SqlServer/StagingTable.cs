using System.Data;
using Microsoft.EntityFrameworkCore;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>
/// An ordinary table without keys that rows are copied into before one statement moves them where they belong. It is no part of the model:
/// only the one writer, who holds the lock of the store, knows it, and it is made again for each import.
/// </summary>
internal sealed class StagingTable(string target, IReadOnlyList<(string Name, string SqlType, Type Type)> columns)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = "Staged" + target;

    private string ColumnNames => string.Join(", ", columns.Select(column => $"[{column.Name}]"));

    /// <summary>Makes it again, empty.</summary>
    public async Task CreateAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        await DropAsync(store, cancellationToken);
        await ExecuteAsync(
            store,
            $"CREATE TABLE [{Name}] ({string.Join(", ", columns.Select(column => $"[{column.Name}] {column.SqlType}"))})",
            cancellationToken
        );
    }

    /// <summary>Removes it with what is in it.</summary>
    public Task DropAsync(OutcomesDbContext store, CancellationToken cancellationToken) =>
        ExecuteAsync(store, $"DROP TABLE IF EXISTS [{Name}]", cancellationToken);

    /// <summary>Writes what is in it to its target, within the transaction of the context.</summary>
    public Task MoveAsync(OutcomesDbContext store, CancellationToken cancellationToken) =>
        ExecuteAsync(store, $"INSERT INTO [{target}] ({ColumnNames}) SELECT {ColumnNames} FROM [{Name}]", cancellationToken);

    /// <summary>Rows for it, in memory.</summary>
    public DataTable NewRows()
    {
        var rows = new DataTable(Name);
        foreach (var (name, _, type) in columns)
            rows.Columns.Add(name, type);
        return rows;
    }

    // A million rows take longer than a command usually may; the token still stops it. No part of the text is input.
    private static async Task ExecuteAsync(OutcomesDbContext store, string sql, CancellationToken cancellationToken)
    {
        var timeout = store.Database.GetCommandTimeout();
        store.Database.SetCommandTimeout(TimeSpan.Zero);
        try
        {
            await store.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        }
        finally
        {
            store.Database.SetCommandTimeout(timeout);
        }
    }
}
