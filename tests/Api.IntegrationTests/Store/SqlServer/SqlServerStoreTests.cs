using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>What only a server can show. The trait marks what needs SQL Server itself, not one that speaks like it.</summary>
public sealed class SqlServerStoreTests(SqlServerApiFixture api)
{
    private const string Areas = "UPDATE [Areas] SET [Id] = [Id]";
    private const string Offences = "UPDATE [Offences] SET [Id] = [Id]";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_TwoAtOnceOnANewDatabase_LoadEachReleaseOnce()
    {
        _ = api.Client();
        var database = await api.NewDatabaseAsync();

        await Task.WhenAll(Task.Run(() => InitialiseAsync(database), Cancelled), Task.Run(() => InitialiseAsync(database), Cancelled));

        Assert.Equal(
            await ScalarAsync(null, "SELECT COUNT(*) FROM [Observations]"),
            await ScalarAsync(database, "SELECT COUNT(*) FROM [Observations]")
        );
        Assert.Equal(1L, await ScalarAsync(database, "SELECT [Sequence] FROM [DataVersion]"));
        Assert.Equal(DBNull.Value, await ScalarAsync(database, "SELECT OBJECT_ID(N'[StagedObservations]')"));
    }

    [Theory]
    [InlineData("INSERT INTO [Areas] ([Key], [Id]) SELECT [Key], 'another' FROM [Areas]")]
    [InlineData("INSERT INTO [Areas] ([Key], [Id]) SELECT -[Key], [Id] FROM [Areas]")]
    public async Task Insert_ASecondTime_IsOneOfTheNumbersOfUniqueViolations(string sql)
    {
        _ = api.Client();

        var exception = await Assert.ThrowsAsync<SqlException>(() => ScalarAsync(null, sql));

        Assert.Contains(exception.Number, new[] { 2601, 2627 });
    }

    [Fact]
    [Trait("RequiresSqlServerProduct", "true")]
    public async Task Query_Cancelled_StopsOnTheServer()
    {
        _ = api.Client();
        await using var scope = api.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<OutcomesDbContext>();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        cancel.CancelAfter(TimeSpan.FromSeconds(1));
        var started = Stopwatch.GetTimestamp();

        await Assert.ThrowsAnyAsync<Exception>(() => store.Database.ExecuteSqlRawAsync("WAITFOR DELAY '00:00:30'", cancel.Token));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15));
    }

    [Fact]
    [Trait("RequiresSqlServerProduct", "true")]
    public async Task Deadlock_IsTriedAgainByTheStrategy()
    {
        _ = api.Client();
        var database = await api.NewDatabaseAsync();
        await InitialiseAsync(database);
        using var both = new Barrier(2);

        await Task.WhenAll(CrossAsync(database, both, Areas, Offences), CrossAsync(database, both, Offences, Areas));

        Assert.Equal(0, await ScalarAsync(database, "SELECT COUNT(*) FROM [Areas] WHERE [Id] = ''"));
    }

    // Takes one table, waits for the other party, then wants the other table: one of the two is chosen as the victim, once.
    private static async Task CrossAsync(string database, Barrier both, string first, string second)
    {
        await using var app = Application.Create("SqlServer", database);
        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<OutcomesDbContext>();
        var tries = 0;
        await store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    await using var transaction = await store.Database.BeginTransactionAsync(token);
                    await store.Database.ExecuteSqlRawAsync(first, token);
                    if (tries++ == 0)
                        await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(20), token), token);
                    await store.Database.ExecuteSqlRawAsync(second, token);
                    await transaction.CommitAsync(token);
                },
                Cancelled
            );
    }

    private static async Task InitialiseAsync(string database)
    {
        await using var app = Application.Create("SqlServer", database);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(Cancelled);
    }

    private async Task<object?> ScalarAsync(string? database, string sql)
    {
        if (database is null)
        {
            await using var scope = api.Services.CreateAsyncScope();
            database = scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().Database.GetConnectionString();
        }

        await using var connection = new SqlConnection(database);
        await connection.OpenAsync(Cancelled);
        await using var command = new SqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancelled);
    }
}
