using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>A transaction of the stand-in.</summary>
internal sealed class StandInTransaction(StandInConnection connection, SqliteTransaction inner) : DbTransaction
{
    public override IsolationLevel IsolationLevel => inner.IsolationLevel;

    public override bool SupportsSavepoints => true;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        inner.Commit();
        connection.InnerTransaction = null;
    }

    public override void Rollback()
    {
        inner.Rollback();
        connection.InnerTransaction = null;
    }

    public override void Save(string savepointName) => inner.Save(savepointName);

    public override void Rollback(string savepointName) => inner.Rollback(savepointName);

    public override void Release(string savepointName) => inner.Release(savepointName);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.InnerTransaction = null;
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
