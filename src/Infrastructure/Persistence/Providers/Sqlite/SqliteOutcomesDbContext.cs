using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>The store in a SQLite file.</summary>
public sealed class SqliteOutcomesDbContext(DbContextOptions<SqliteOutcomesDbContext> options) : OutcomesDbContext(options)
{
    private static readonly Lazy<IModel> _sharedModel = new(MakeModel);

    /// <summary>The model, made once for the process, before there are settings or services.</summary>
    internal static IModel SharedModel => _sharedModel.Value;

    // EF Core would begin an immediate transaction, which waits for writers; a deferred one reads the snapshot of the write-ahead log.
    internal override async Task<T> ReadTogetherAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
            return await read();
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
            await using var used = await Database.UseTransactionAsync(transaction, cancellationToken);
            return await read();
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    private static IModel MakeModel()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        return context.Model;
    }
}
