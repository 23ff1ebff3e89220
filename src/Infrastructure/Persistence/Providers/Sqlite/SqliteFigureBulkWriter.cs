using Microsoft.EntityFrameworkCore;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>Writes figures through one prepared statement: EF Core's change tracker would cost ten times the insert itself.</summary>
public sealed class SqliteFigureBulkWriter : IFigureBulkWriter
{
    private static readonly string[] _observationColumns =
    [
        "ReleaseKey", "AreaKey", "OffenceKey", "PeriodKey", "MeasureKey", "BreakdownKey", "Value", "Qualifier", "Step", "Symbol", "PeriodStatus", "Derivation", "SourceKey", "NoteKey",
    ];

    private static readonly string[] _cellColumns = ["ReleaseKey", "AreaKey", "OffenceKey", "PeriodKey", "Derivation", "MeasureSetKey", "SourceKey"];

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> BeginAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await store.Database.OpenConnectionAsync(cancellationToken);
        await store.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancellationToken);
        return new UncheckedKeys(store);
    }

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<ObservationRow> observations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(observations);
        using var statement = new SqliteRowStatement(store, "Observations", _observationColumns);
        foreach (var row in observations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Insert(statement, row);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<PublishedCellRow> cells, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(cells);
        using var statement = new SqliteRowStatement(store, "PublishedCells", _cellColumns);
        foreach (var row in cells)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Insert(statement, row);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CompleteAsync(OutcomesDbContext store, CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Insert(SqliteRowStatement statement, ObservationRow row)
    {
        statement.Bind(0, row.ReleaseKey);
        statement.Bind(1, row.AreaKey);
        statement.Bind(2, row.OffenceKey);
        statement.Bind(3, row.PeriodKey);
        statement.Bind(4, row.MeasureKey);
        statement.Bind(5, row.BreakdownKey);
        statement.Bind(6, row.Value);
        statement.Bind(7, (long)row.Qualifier);
        statement.Bind(8, row.Step);
        statement.Bind(9, row.Symbol);
        statement.Bind(10, (long)row.PeriodStatus);
        statement.Bind(11, (long)row.Derivation);
        statement.Bind(12, row.SourceKey);
        statement.Bind(13, row.NoteKey);
        statement.Insert();
    }

    private static void Insert(SqliteRowStatement statement, PublishedCellRow row)
    {
        statement.Bind(0, row.ReleaseKey);
        statement.Bind(1, row.AreaKey);
        statement.Bind(2, row.OffenceKey);
        statement.Bind(3, row.PeriodKey);
        statement.Bind(4, (long)row.Derivation);
        statement.Bind(5, row.MeasureSetKey);
        statement.Bind(6, row.SourceKey);
        statement.Insert();
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
