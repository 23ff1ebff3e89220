using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>A server that makes a database and refuses the statement after it, which turns read-committed snapshots on: such a store is
/// used all the same.</summary>
public sealed class SnapshotRefusalTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lock_OnADatabaseThatWasMadeWithoutSnapshots_IsGranted()
    {
        using var folder = new TemporaryFolder();
        var server = new StandInSqlServer(folder.File("stand-in.db"));
        await using var context = Context<MakesAndRefuses>(server);

        using var held = await new SqlServerInitialisationLock(context, NullLogger<SqlServerInitialisationLock>.Instance).AcquireAsync(
            Cancelled
        );

        Assert.Contains(server.Sent, statement => statement.Text.Contains("sp_getapplock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lock_OnADatabaseThatCouldNotBeMade_IsTheServersFault()
    {
        using var folder = new TemporaryFolder();
        await using var context = Context<Refuses>(new StandInSqlServer(folder.File("stand-in.db")));

        await Assert.ThrowsAsync<Refusal>(() =>
            new SqlServerInitialisationLock(context, NullLogger<SqlServerInitialisationLock>.Instance).AcquireAsync(Cancelled)
        );
    }

    private static SqlServerOutcomesDbContext Context<TCreator>(StandInSqlServer server)
        where TCreator : class, IRelationalDatabaseCreator =>
        new(
            new DbContextOptionsBuilder<SqlServerOutcomesDbContext>()
                .UseSqlServerStore("Server=stand-in;Database=outcomes", new SqlServerOptions())
                .AddInterceptors(server)
                .ReplaceService<IRelationalDatabaseCreator, TCreator>()
                .ReplaceService<IDatabaseCreator, TCreator>()
                .Options
        );

    private sealed class Refusal : DbException;

    private sealed class MakesAndRefuses : Refuses
    {
        protected override bool Makes => true;
    }

    private class Refuses : IRelationalDatabaseCreator
    {
        private bool _isMade;

        protected virtual bool Makes => false;

        public Task<bool> ExistsAsync(CancellationToken cancellationToken = default) => Task.FromResult(_isMade);

        public Task CreateAsync(CancellationToken cancellationToken = default)
        {
            _isMade = Makes;
            return Task.FromException(new Refusal());
        }

        public bool Exists() => throw new NotSupportedException();

        public bool HasTables() => throw new NotSupportedException();

        public Task<bool> HasTablesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Create() => throw new NotSupportedException();

        public void Delete() => throw new NotSupportedException();

        public Task DeleteAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void CreateTables() => throw new NotSupportedException();

        public Task CreateTablesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public string GenerateCreateScript() => throw new NotSupportedException();

        public bool CanConnect() => throw new NotSupportedException();

        public Task<bool> CanConnectAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public bool EnsureCreated() => throw new NotSupportedException();

        public Task<bool> EnsureCreatedAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public bool EnsureDeleted() => throw new NotSupportedException();

        public Task<bool> EnsureDeletedAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
