using Microsoft.EntityFrameworkCore;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>Sets a context up for the SQL Server store.</summary>
public static class SqlServerStoreExtensions
{
    /// <summary>Uses SQL Server, trying again after passing faults.</summary>
    public static DbContextOptionsBuilder<T> UseSqlServerStore<T>(
        this DbContextOptionsBuilder<T> builder,
        string connectionString,
        SqlServerOptions options
    )
        where T : DbContext
    {
        ((DbContextOptionsBuilder)builder).UseSqlServerStore(connectionString, options);
        return builder;
    }

    /// <summary>Uses SQL Server, trying again after passing faults.</summary>
    public static DbContextOptionsBuilder UseSqlServerStore(
        this DbContextOptionsBuilder builder,
        string connectionString,
        SqlServerOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        return builder.UseSqlServer(
            connectionString,
            server =>
                server
                    .MaxBatchSize(options.MaxBatchSize)
                    .UseCompatibilityLevel(options.CompatibilityLevel)
                    .EnableRetryOnFailure(options.MaxRetryCount)
        );
    }
}
