using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>A connection to the stand-in.</summary>
internal sealed class StandInConnection(string file, ConcurrentQueue<SentStatement> sent) : DbConnection
{
    public SqliteConnection Inner { get; } = new($"Data Source={file};Pooling=False;Foreign Keys=True");

    public SqliteTransaction? InnerTransaction { get; set; }

    public ConcurrentQueue<SentStatement> Sent { get; } = sent;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=stand-in;Database=outcomes";

    public override string Database => "outcomes";

    public override string DataSource => "stand-in";

    public override string ServerVersion => "16.00.0000";

    public override ConnectionState State => Inner.State;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Open()
    {
        Inner.Open();
        Inner.CreateFunction("OBJECT_ID", (string name) => 1);
        Inner.CreateCollation("Latin1_General_100_BIN2", string.CompareOrdinal);
    }

    public override void Close() => Inner.Close();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        InnerTransaction = Inner.BeginTransaction();
        return new StandInTransaction(this, InnerTransaction);
    }

    protected override DbCommand CreateDbCommand() => new StandInCommand { Connection = this };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Inner.Dispose();
        base.Dispose(disposing);
    }
}
