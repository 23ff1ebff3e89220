using Microsoft.EntityFrameworkCore;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>The store in a SQLite file.</summary>
public sealed class SqliteOutcomesDbContext(DbContextOptions<SqliteOutcomesDbContext> options) : OutcomesDbContext(options);
