using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>Writes figures through one prepared statement: EF Core's change tracker would cost ten times the insert itself.</summary>
public sealed class SqliteFigureBulkWriter : IFigureBulkWriter
{
    private const string Insert =
        "INSERT INTO Observations (ReleaseKey, AreaKey, OffenceKey, PeriodKey, MeasureKey, BreakdownKey, Value, Qualifier, Step, Symbol, PeriodStatus, Derivation, SourceKey, NoteKey) "
        + "VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

    /// <inheritdoc/>
    public async Task WriteAsync(OutcomesDbContext store, IReadOnlyList<ObservationRow> observations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(observations);
        await using var command = (SqliteCommand)store.Database.GetDbConnection().CreateCommand();
        command.CommandText = Insert;
        command.Transaction = (SqliteTransaction?)store.Database.CurrentTransaction?.GetDbTransaction();
        var parameters = Enumerable.Range(0, 14).Select(i => command.Parameters.Add(new SqliteParameter($"${i}", null))).ToArray();
        foreach (var row in observations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            object?[] values =
            [
                row.ReleaseKey, row.AreaKey, row.OffenceKey, row.PeriodKey, row.MeasureKey, row.BreakdownKey, row.Value, (byte)row.Qualifier,
                row.Step, row.Symbol, (byte)row.PeriodStatus, (byte)row.Derivation, row.SourceKey, row.NoteKey,
            ];
            for (var i = 0; i < values.Length; i++)
                parameters[i].Value = values[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}
