using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>The store in a SQLite file.</summary>
public sealed class SqliteOutcomesDbContext(DbContextOptions<SqliteOutcomesDbContext> options) : OutcomesDbContext(options)
{
    private static readonly Lazy<IModel> _sharedModel = new(MakeModel);

    /// <summary>The model, made once for the process, before there are settings or services.</summary>
    internal static IModel SharedModel => _sharedModel.Value;

    private static IModel MakeModel()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        return context.Model;
    }
}
