using Microsoft.EntityFrameworkCore;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>The store in SQL Server.</summary>
public sealed class SqlServerOutcomesDbContext(DbContextOptions<SqlServerOutcomesDbContext> options) : OutcomesDbContext(options)
{
    // Identifiers are compared byte by byte, as on SQLite, whatever the server's own collation is.
    private const string Collation = "Latin1_General_100_BIN2";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.OnModelCreating(modelBuilder);
        foreach (
            var property in modelBuilder
                .Model.GetEntityTypes()
                .SelectMany(type => type.GetProperties())
                .Where(property => property.ClrType == typeof(string))
        )
            property.SetCollation(Collation);
    }
}
