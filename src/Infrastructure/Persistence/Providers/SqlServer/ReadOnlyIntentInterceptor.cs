using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>Opens each connection with the intent of what is under way: the listener of an availability group sends readers to a
/// secondary.</summary>
/// <remarks>https://learn.microsoft.com/sql/database-engine/availability-groups/windows/configure-read-only-access-on-an-availability-replica-sql-server</remarks>
internal sealed class ReadOnlyIntentInterceptor(string connectionString) : DbConnectionInterceptor
{
    private readonly string _writing = With(connectionString, ApplicationIntent.ReadWrite);
    private readonly string _reading = With(connectionString, ApplicationIntent.ReadOnly);

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Choose(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Choose(connection);
        return ValueTask.FromResult(result);
    }

    // Set each time: the connection of a pooled context was opened with whatever intent its last user had.
    private void Choose(DbConnection connection) => connection.ConnectionString = ReadOnlyIntent.IsDeclared ? _reading : _writing;

    private static string With(string connectionString, ApplicationIntent intent) =>
        new SqlConnectionStringBuilder(connectionString) { ApplicationIntent = intent }.ConnectionString;
}
