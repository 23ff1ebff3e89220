using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>A command to the stand-in: its parameters are those of SqlClient, so that they are declared as they would be.</summary>
internal sealed class StandInCommand : DbCommand
{
    private readonly SqlCommand _asSent = new();
    private StandInConnection? _connection;

    [AllowNull]
    public override string CommandText
    {
        get => _asSent.CommandText;
        set => _asSent.CommandText = value;
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => _connection;
        set => _connection = (StandInConnection?)value;
    }

    protected override DbParameterCollection DbParameterCollection => _asSent.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
        // SQLite's answers are too quick for that.
    }

    public override void Prepare()
    {
        // Nothing is gained by it here.
    }

    public override int ExecuteNonQuery()
    {
        using var command = Translated();
        return command.ExecuteNonQuery();
    }

    public override object? ExecuteScalar()
    {
        using var command = Translated();
        return command.ExecuteScalar();
    }

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Translated().ExecuteReader(behavior);

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _asSent.Dispose();
        base.Dispose(disposing);
    }

    private SqliteCommand Translated()
    {
        var connection = _connection!;
        connection.Sent.Enqueue(SentStatement.Of(_asSent));
        var command = connection.Inner.CreateCommand();
        command.Transaction = connection.InnerTransaction;
        command.CommandText = SqliteText.Of(_asSent.CommandText);
        foreach (SqlParameter parameter in _asSent.Parameters)
            command.Parameters.AddWithValue("@" + parameter.ParameterName.TrimStart('@'), parameter.Value ?? DBNull.Value);
        return command;
    }
}
