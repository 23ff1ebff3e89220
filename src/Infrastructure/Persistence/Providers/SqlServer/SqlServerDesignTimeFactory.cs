using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>Makes the context for <c>dotnet ef</c>, which needs the model and no database.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerOutcomesDbContext>
{
    /// <inheritdoc/>
    public SqlServerOutcomesDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlServerOutcomesDbContext>()
                .UseSqlServerStore("Server=design-time", new SqlServerOptions())
                .Options
        );
}
