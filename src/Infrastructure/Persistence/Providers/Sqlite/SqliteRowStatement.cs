using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// One prepared INSERT of some rows, whose numbers are bound directly. ADO.NET's parameter objects cost three times the insert itself,
/// which a year of
/// 450,000 rows notices; values that do not change from one time to the next stay bound. Within a statement SQLite keeps its place in the
/// table, so that rows in order are appended and not sought for.
/// </summary>
internal sealed class SqliteRowStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly long?[] _bound;
    private readonly int _columns;

    public SqliteRowStatement(OutcomesDbContext store, string table, IReadOnlyList<string> columns, int rows)
    {
        (Rows, _columns) = (rows, columns.Count);
        _connection =
            ((SqliteConnection)store.Database.GetDbConnection()).Handle
            ?? throw new InvalidOperationException("The connection to the store is not open.");
        var row = $"({string.Join(", ", columns.Select(_ => "?"))})";
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES {string.Join(", ", Enumerable.Repeat(row, rows))}";
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
        _bound = new long?[rows * columns.Count];
    }

    /// <summary>How many rows it inserts at a time.</summary>
    public int Rows { get; }

    /// <summary>Sets a column of one of the rows to a number or to null.</summary>
    public void Bind(int row, int column, long? value)
    {
        var parameter = (row * _columns) + column;
        if (_bound[parameter] == value)
            return;
        Check(
            value is { } number
                ? raw.sqlite3_bind_int64(_statement, parameter + 1, number)
                : raw.sqlite3_bind_null(_statement, parameter + 1)
        );
        _bound[parameter] = value;
    }

    /// <summary>Sets a column of one of the rows to a text or to null.</summary>
    public void Bind(int row, int column, string? value)
    {
        var parameter = (row * _columns) + column;
        if (value is null && _bound[parameter] is null)
            return;
        Check(value is null ? raw.sqlite3_bind_null(_statement, parameter + 1) : raw.sqlite3_bind_text(_statement, parameter + 1, value));
        _bound[parameter] = value is null ? null : long.MinValue;
    }

    /// <summary>Inserts the rows.</summary>
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
