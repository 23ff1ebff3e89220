using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>Writes figures through SqlBulkCopy, with foreign keys checked.</summary>
public sealed class SqlServerFigureBulkWriter : IFigureBulkWriter
{
    private const int RowsInABatch = 10_000;

    private static readonly (string Name, Type Type)[] _observationColumns =
    [
        (nameof(ObservationRow.ReleaseKey), typeof(int)),
        (nameof(ObservationRow.AreaKey), typeof(short)),
        (nameof(ObservationRow.OffenceKey), typeof(short)),
        (nameof(ObservationRow.PeriodKey), typeof(short)),
        (nameof(ObservationRow.MeasureKey), typeof(short)),
        (nameof(ObservationRow.BreakdownKey), typeof(int)),
        (nameof(ObservationRow.Value), typeof(long)),
        (nameof(ObservationRow.Qualifier), typeof(byte)),
        (nameof(ObservationRow.Step), typeof(int)),
        (nameof(ObservationRow.Symbol), typeof(string)),
        (nameof(ObservationRow.PeriodStatus), typeof(byte)),
        (nameof(ObservationRow.Derivation), typeof(byte)),
        (nameof(ObservationRow.SourceKey), typeof(int)),
        (nameof(ObservationRow.NoteKey), typeof(int)),
    ];

    private static readonly (string Name, Type Type)[] _cellColumns =
    [
        (nameof(PublishedCellRow.ReleaseKey), typeof(int)),
        (nameof(PublishedCellRow.AreaKey), typeof(short)),
        (nameof(PublishedCellRow.OffenceKey), typeof(short)),
        (nameof(PublishedCellRow.PeriodKey), typeof(short)),
        (nameof(PublishedCellRow.Derivation), typeof(byte)),
        (nameof(PublishedCellRow.MeasureSetKey), typeof(int)),
        (nameof(PublishedCellRow.SourceKey), typeof(int)),
    ];

    /// <inheritdoc/>
    public Task<IAsyncDisposable> BeginAsync(OutcomesDbContext store, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable>(new AllChecks());

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<ObservationRow> observations, CancellationToken cancellationToken) =>
        CopyAsync(
            store, "Observations", _observationColumns, observations,
            row =>
            [
                row.ReleaseKey, row.AreaKey, row.OffenceKey, row.PeriodKey, row.MeasureKey, row.BreakdownKey, row.Value, (byte)row.Qualifier,
                row.Step, row.Symbol, (byte)row.PeriodStatus, (byte)row.Derivation, row.SourceKey, row.NoteKey,
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(OutcomesDbContext store, IEnumerable<PublishedCellRow> cells, CancellationToken cancellationToken) =>
        CopyAsync(
            store, "PublishedCells", _cellColumns, cells,
            row => [row.ReleaseKey, row.AreaKey, row.OffenceKey, row.PeriodKey, (byte)row.Derivation, row.MeasureSetKey, row.SourceKey],
            cancellationToken);

    private static async Task CopyAsync<T>(
        OutcomesDbContext store, string tableName, (string Name, Type Type)[] columns, IEnumerable<T> rows, Func<T, object?[]> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(rows);
        using var copy = new SqlBulkCopy(
            (SqlConnection)store.Database.GetDbConnection(),
            SqlBulkCopyOptions.CheckConstraints,
            (SqlTransaction?)store.Database.CurrentTransaction?.GetDbTransaction())
        {
            DestinationTableName = tableName,
            BulkCopyTimeout = 0,
        };
        foreach (var (name, _) in columns)
            copy.ColumnMappings.Add(name, name);
        foreach (var batch in rows.Chunk(RowsInABatch))
        {
            using var table = new DataTable();
            foreach (var (name, type) in columns)
                table.Columns.Add(name, type);
            foreach (var row in batch)
                table.Rows.Add(values(row));
            await copy.WriteToServerAsync(table, cancellationToken);
        }
    }

    private sealed class AllChecks : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
