using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>Makes the context for <c>dotnet ef</c>, which needs the model and no database.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteOutcomesDbContext>
{
    /// <inheritdoc/>
    public SqliteOutcomesDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteOutcomesDbContext>().UseSqliteStore("Data Source=design-time.db").Options);
}
