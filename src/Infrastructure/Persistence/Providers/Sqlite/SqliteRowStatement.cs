using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// One prepared INSERT whose numbers are bound directly. ADO.NET's parameter objects cost three times the insert itself, which a year of
/// 450,000 rows notices; values that do not change from row to row stay bound.
/// </summary>
internal sealed class SqliteRowStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly long?[] _bound;

    public SqliteRowStatement(OutcomesDbContext store, string table, IReadOnlyList<string> columns)
    {
        _connection = ((SqliteConnection)store.Database.GetDbConnection()).Handle ?? throw new InvalidOperationException("The connection to the store is not open.");
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
        _bound = new long?[columns.Count];
    }

    /// <summary>Sets a column of the next row to a number or to null.</summary>
    public void Bind(int column, long? value)
    {
        if (_bound[column] == value)
            return;
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, column + 1, number) : raw.sqlite3_bind_null(_statement, column + 1));
        _bound[column] = value;
    }

    /// <summary>Sets a column of the next row to a text or to null.</summary>
    public void Bind(int column, string? value)
    {
        if (value is null && _bound[column] is null)
            return;
        Check(value is null ? raw.sqlite3_bind_null(_statement, column + 1) : raw.sqlite3_bind_text(_statement, column + 1, value));
        _bound[column] = value is null ? null : long.MinValue;
    }

    /// <summary>Inserts the row.</summary>
    public void Insert()
    {
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection);
}
