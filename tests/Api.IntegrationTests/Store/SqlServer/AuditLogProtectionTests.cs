using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>The trigger that keeps the audit log as it is, and a server that knows no such trigger: its store is used all the
/// same.</summary>
public sealed class AuditLogProtectionTests
{
    [Fact]
    public void Trigger_IsAStatementOfTheServer() => Assert.Empty(TransactSql.ErrorsOf(SqlServerAuditLogProtection.Statement));

    [Fact]
    public async Task Trigger_ThatTheServerRefuses_IsDoneWithout()
    {
        using var folder = new TemporaryFolder();
        var server = new StandInSqlServer(folder.File("stand-in.db"));
        await using var context = new SqlServerOutcomesDbContext(
            new DbContextOptionsBuilder<SqlServerOutcomesDbContext>()
                .UseSqlServerStore("Server=stand-in;Database=outcomes", new SqlServerOptions { MaxRetryCount = 0 })
                .AddInterceptors(server)
                .Options
        );

        await new SqlServerAuditLogProtection(NullLogger<SqlServerAuditLogProtection>.Instance).ProtectAsync(
            context,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(server.Sent, statement => statement.Text == SqlServerAuditLogProtection.Statement);
    }
}
