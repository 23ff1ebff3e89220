using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>Sets a context up for the SQLite store.</summary>
public static class SqliteStoreExtensions
{
    /// <summary>Uses SQLite, with tables that can be made without row ids.</summary>
    public static DbContextOptionsBuilder<T> UseSqliteStore<T>(this DbContextOptionsBuilder<T> builder, string connectionString)
        where T : DbContext
    {
        ((DbContextOptionsBuilder)builder).UseSqliteStore(connectionString);
        return builder;
    }

    /// <summary>Uses SQLite, with tables that can be made without row ids.</summary>
    public static DbContextOptionsBuilder UseSqliteStore(this DbContextOptionsBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseSqlite(connectionString).ReplaceService<IMigrationsSqlGenerator, WithoutRowIdMigrationsSqlGenerator>();
    }
}
