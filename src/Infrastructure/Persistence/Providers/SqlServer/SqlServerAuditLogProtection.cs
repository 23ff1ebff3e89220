using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>
/// A trigger on the audit log. It is not part of the migrations, since servers that speak the protocol of SQL Server do not all have
/// triggers like this one, and the service needs none: it never changes what it logged.
/// </summary>
public sealed partial class SqlServerAuditLogProtection(ILogger<SqlServerAuditLogProtection> logger) : IAuditLogProtection
{
    /// <summary>What is sent: a batch of its own, as a trigger must be.</summary>
    public const string Statement =
        "CREATE TRIGGER [AuditLogIsAppendOnly] ON [AuditLog] INSTEAD OF UPDATE, DELETE AS THROW 51000, 'The audit log is append-only.', 1;";

    /// <inheritdoc/>
    public async Task ProtectAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            await store.Database.ExecuteSqlRawAsync(Statement, cancellationToken);
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnprotected(exception);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The server made no trigger that keeps the audit log from being changed: give nobody but the service the right to change that table"
    )]
    private partial void LogUnprotected(Exception exception);
}
