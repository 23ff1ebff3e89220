namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>The database engine of the store.</summary>
public enum DatabaseProvider
{
    /// <summary>An embedded SQLite file: one machine, nothing to install. The default.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server or Azure SQL: several replicas of the service on one store.</summary>
    SqlServer,
}
