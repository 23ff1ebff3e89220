using Microsoft.EntityFrameworkCore;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>Writes figures through prepared statements: EF Core's change tracker would cost ten times the insert itself.</summary>
public sealed class SqliteFigureBulkWriter : IFigureBulkWriter
{
    // A statement of one row takes 1.7 times as long; one of more than this hardly less.
    private const int RowsInAStatement = 16;

    private static readonly string[] _observationColumns =
    [
        "ReleaseKey",
        "AreaKey",
        "OffenceKey",
        "PeriodKey",
        "MeasureKey",
        "BreakdownKey",
        "Value",
        "Qualifier",
        "Step",
        "Symbol",
        "PeriodStatus",
        "Derivation",
        "SourceKey",
        "NoteKey",
    ];

    private static readonly string[] _cellColumns =
    [
        "ReleaseKey",
        "AreaKey",
        "OffenceKey",
        "PeriodKey",
        "Derivation",
        "MeasureSetKey",
        "SourceKey",
    ];

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> BeginAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await store.Database.OpenConnectionAsync(cancellationToken);
        await store.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancellationToken);
        return new UncheckedKeys(store);
    }

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<ObservationRow> observations, CancellationToken cancellationToken) =>
        WriteAsync(store, "Observations", _observationColumns, observations, Bind, cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<PublishedCellRow> cells, CancellationToken cancellationToken) =>
        WriteAsync(store, "PublishedCells", _cellColumns, cells, Bind, cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync(OutcomesDbContext store, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Task WriteAsync<T>(
        OutcomesDbContext store,
        string table,
        string[] columns,
        IEnumerable<T> rows,
        Action<SqliteRowStatement, int, T> bind,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(rows);
        using var several = new SqliteRowStatement(store, table, columns, RowsInAStatement);
        using var single = new SqliteRowStatement(store, table, columns, rows: 1);
        foreach (var some in rows.Chunk(RowsInAStatement))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Insert(some.Length == RowsInAStatement ? several : single, some, bind);
        }

        return Task.CompletedTask;
    }

    private static void Insert<T>(SqliteRowStatement statement, T[] rows, Action<SqliteRowStatement, int, T> bind)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            bind(statement, i % statement.Rows, rows[i]);
            if ((i + 1) % statement.Rows == 0)
                statement.Insert();
        }
    }

    private static void Bind(SqliteRowStatement statement, int place, ObservationRow row)
    {
        statement.Bind(place, 0, row.ReleaseKey);
        statement.Bind(place, 1, row.AreaKey);
        statement.Bind(place, 2, row.OffenceKey);
        statement.Bind(place, 3, row.PeriodKey);
        statement.Bind(place, 4, row.MeasureKey);
        statement.Bind(place, 5, row.BreakdownKey);
        statement.Bind(place, 6, row.Value);
        statement.Bind(place, 7, (long)row.Qualifier);
        statement.Bind(place, 8, row.Step);
        statement.Bind(place, 9, row.Symbol);
        statement.Bind(place, 10, (long)row.PeriodStatus);
        statement.Bind(place, 11, (long)row.Derivation);
        statement.Bind(place, 12, row.SourceKey);
        statement.Bind(place, 13, row.NoteKey);
    }

    private static void Bind(SqliteRowStatement statement, int place, PublishedCellRow row)
    {
        statement.Bind(place, 0, row.ReleaseKey);
        statement.Bind(place, 1, row.AreaKey);
        statement.Bind(place, 2, row.OffenceKey);
        statement.Bind(place, 3, row.PeriodKey);
        statement.Bind(place, 4, (long)row.Derivation);
        statement.Bind(place, 5, row.MeasureSetKey);
        statement.Bind(place, 6, row.SourceKey);
    }

    // Seven look-ups for each row; the setting belongs to the connection, which others use afterwards.
    private sealed class UncheckedKeys(OutcomesDbContext store) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await store.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON", CancellationToken.None);
            await store.Database.CloseConnectionAsync();
        }
    }
}
