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

    /// <inheritdoc/>
    public async Task WriteAsync(OutcomesDbContext store, IReadOnlyList<ObservationRow> observations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(observations);
        using var copy = new SqlBulkCopy(
            (SqlConnection)store.Database.GetDbConnection(),
            SqlBulkCopyOptions.CheckConstraints,
            (SqlTransaction?)store.Database.CurrentTransaction?.GetDbTransaction())
        {
            DestinationTableName = "Observations",
        };
        foreach (var batch in observations.Chunk(RowsInABatch))
        {
            using var table = Table(batch);
            copy.ColumnMappings.Clear();
            foreach (DataColumn column in table.Columns)
                copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
            await copy.WriteToServerAsync(table, cancellationToken);
        }
    }

    private static DataTable Table(IEnumerable<ObservationRow> rows)
    {
        var table = new DataTable();
        foreach (var (name, type) in Columns)
            table.Columns.Add(name, type);
        foreach (var row in rows)
        {
            table.Rows.Add(
                row.ReleaseKey, row.AreaKey, row.OffenceKey, row.PeriodKey, row.MeasureKey, row.BreakdownKey, row.Value, (byte)row.Qualifier,
                row.Step, row.Symbol, (byte)row.PeriodStatus, (byte)row.Derivation, row.SourceKey, row.NoteKey);
        }

        return table;
    }

    private static IEnumerable<(string Name, Type Type)> Columns =>
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
}
