using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>
/// Copies figures in bulk into staging tables and moves them into their own by one statement each, in the transaction of the context, where
/// the server checks the keys. A retried import begins with empty staging tables.
/// </summary>
public sealed class SqlServerFigureBulkWriter(IStagingCopy copy) : IFigureBulkWriter
{
    private const int RowsInABatch = 10_000;

    private static readonly StagingTable _observations = new(
        "Observations",
        [
            (nameof(ObservationRow.ReleaseKey), "int NOT NULL", typeof(int)),
            (nameof(ObservationRow.AreaKey), "smallint NOT NULL", typeof(short)),
            (nameof(ObservationRow.OffenceKey), "smallint NOT NULL", typeof(short)),
            (nameof(ObservationRow.PeriodKey), "smallint NOT NULL", typeof(short)),
            (nameof(ObservationRow.MeasureKey), "smallint NOT NULL", typeof(short)),
            (nameof(ObservationRow.BreakdownKey), "int NOT NULL", typeof(int)),
            (nameof(ObservationRow.Value), "bigint NULL", typeof(long)),
            (nameof(ObservationRow.Qualifier), "tinyint NOT NULL", typeof(byte)),
            (nameof(ObservationRow.Step), "int NULL", typeof(int)),
            (nameof(ObservationRow.Symbol), "varchar(3) NULL", typeof(string)),
            (nameof(ObservationRow.PeriodStatus), "tinyint NOT NULL", typeof(byte)),
            (nameof(ObservationRow.Derivation), "tinyint NOT NULL", typeof(byte)),
            (nameof(ObservationRow.SourceKey), "int NOT NULL", typeof(int)),
            (nameof(ObservationRow.NoteKey), "int NULL", typeof(int)),
        ]
    );

    private static readonly StagingTable _cells = new(
        "PublishedCells",
        [
            (nameof(PublishedCellRow.ReleaseKey), "int NOT NULL", typeof(int)),
            (nameof(PublishedCellRow.AreaKey), "smallint NOT NULL", typeof(short)),
            (nameof(PublishedCellRow.OffenceKey), "smallint NOT NULL", typeof(short)),
            (nameof(PublishedCellRow.PeriodKey), "smallint NOT NULL", typeof(short)),
            (nameof(PublishedCellRow.Derivation), "tinyint NOT NULL", typeof(byte)),
            (nameof(PublishedCellRow.MeasureSetKey), "int NOT NULL", typeof(int)),
            (nameof(PublishedCellRow.SourceKey), "int NOT NULL", typeof(int)),
        ]
    );

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> BeginAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await _observations.CreateAsync(store, cancellationToken);
        await _cells.CreateAsync(store, cancellationToken);
        return new NothingToGiveBack();
    }

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<ObservationRow> observations, CancellationToken cancellationToken) =>
        CopyAsync(
            store,
            _observations,
            observations,
            row =>
                [
                    row.ReleaseKey,
                    row.AreaKey,
                    row.OffenceKey,
                    row.PeriodKey,
                    row.MeasureKey,
                    row.BreakdownKey,
                    row.Value,
                    (byte)row.Qualifier,
                    row.Step,
                    row.Symbol,
                    (byte)row.PeriodStatus,
                    (byte)row.Derivation,
                    row.SourceKey,
                    row.NoteKey,
                ],
            cancellationToken
        );

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<PublishedCellRow> cells, CancellationToken cancellationToken) =>
        CopyAsync(
            store,
            _cells,
            cells,
            row => [row.ReleaseKey, row.AreaKey, row.OffenceKey, row.PeriodKey, (byte)row.Derivation, row.MeasureSetKey, row.SourceKey],
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task CompleteAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        foreach (var table in new[] { _observations, _cells })
        {
            await table.MoveAsync(store, cancellationToken);
            await table.DropAsync(store, cancellationToken);
        }
    }

    private async Task CopyAsync<T>(
        OutcomesDbContext store,
        StagingTable table,
        IEnumerable<T> rows,
        Func<T, object?[]> values,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var batch in rows.Chunk(RowsInABatch))
        {
            using var staged = table.NewRows();
            foreach (var row in batch)
                staged.Rows.Add(values(row));
            await copy.CopyAsync(store, staged, cancellationToken);
        }
    }

    private sealed class NothingToGiveBack : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
