using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;
using OutcomesApi.Infrastructure.Persistence.Queries;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Api.IntegrationTests.Store;

/// <summary>The small tables are read in several statements, while another process publishes between them.</summary>
public sealed class StoreIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string ConnectionString => $"Data Source={_folder.File("outcomes.db")}";

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Index_ReadWhileAReleaseIsPublished_IsOfOneStateAndTheNextReadingHasTheRelease(bool hasSnapshots)
    {
        Assert.Equal(0, await RunAsync("migrate"));
        await using var app = Application.OnSqlite(_folder.File("outcomes.db"));
        using var cache = new StoreIndexCache(
            new CurrentReferenceLists(),
            app.Services.GetRequiredService<StateLease>(),
            app.Services.GetRequiredService<ServiceMetrics>()
        );
        var publication = new PublicationBetween("ReleasePeriods", ImportAsync);
        await using OutcomesDbContext store = hasSnapshots
            ? new SqliteOutcomesDbContext(Options<SqliteOutcomesDbContext>(publication))
            : new WithoutSnapshots(Options<WithoutSnapshots>(publication));

        var first = await cache.CurrentAsync(store, Cancelled);
        var second = await cache.CurrentAsync(store, Cancelled);

        Assert.True(publication.IsDone);
        Assert.Equal(hasSnapshots, first.Version != second.Version);
        Assert.Contains(second.Releases, release => release.DataSet.Id == "home-office-outcomes");
        Assert.All([first, second], index => Assert.Equal(index.Version.Sequence, index.Releases.Max(release => release.Sequence)));
    }

    [Fact]
    public async Task Imports_OfTwoProcessesAtOnce_AllSucceedAndAreAllThere()
    {
        const int Rounds = 3;
        Assert.Equal(0, await RunAsync("migrate"));
        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(async process =>
                {
                    List<(int ExitCode, string Output)> ends = [];
                    foreach (var value in Enumerable.Range(process * Rounds, Rounds).Select(number => 20 + number))
                    {
                        var file = await FileAsync(value);
                        ends.Add(
                            await ServiceProcess.RunAsync(["import", file, "--Database:ConnectionString", ConnectionString], Cancelled)
                        );
                    }

                    return ends;
                })
        );

        Assert.All(results.SelectMany(ends => ends), end => Assert.True(end.ExitCode == 0, end.Output));
        await using var store = new SqliteOutcomesDbContext(
            new DbContextOptionsBuilder<SqliteOutcomesDbContext>().UseSqliteStore(ConnectionString).Options
        );
        var dataSet = await store.DataSets.Where(row => row.Id == "home-office-outcomes").Select(row => row.Key).SingleAsync(Cancelled);
        // With the one that comes with the service.
        Assert.Equal((2 * Rounds) + 1, await store.Releases.CountAsync(row => row.DataSetKey == dataSet, Cancelled));
        Assert.Equal(0, await RunAsync("verify"));
    }

    private DbContextOptions<T> Options<T>(PublicationBetween publication)
        where T : DbContext => new DbContextOptionsBuilder<T>().UseSqliteStore(ConnectionString).AddInterceptors(publication).Options;

    private async Task ImportAsync()
    {
        Assert.Equal(0, await RunAsync("import", await FileAsync(1)));
    }

    private async Task<string> FileAsync(int value)
    {
        var file = _folder.File($"outcomes-open-data-{value}.csv");
        await File.WriteAllTextAsync(
            file,
            ImportedText.HomeOfficeOutcomes.Replace(",Charged/Summonsed,5,7", $",Charged/Summonsed,{value},7", StringComparison.Ordinal),
            Cancelled
        );
        return file;
    }

    private Task<int> RunAsync(params string[] words) =>
        OutcomesCommand
            .Create()
            .Parse([.. words, "--Database:ConnectionString", ConnectionString, "--Logging:LogLevel:Default", "Error"])
            .InvokeAsync(new() { Output = TextWriter.Null, Error = TextWriter.Null }, Cancelled);

    /// <summary>Reads as on SQL Server, where each statement sees the state at its own time.</summary>
    private sealed class WithoutSnapshots(DbContextOptions<WithoutSnapshots> options) : OutcomesDbContext(options);

    /// <summary>Publishes once, before the first statement that reads a table.</summary>
    private sealed class PublicationBetween(string table, Func<Task> publish) : DbCommandInterceptor
    {
        public bool IsDone { get; private set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (!IsDone && command.CommandText.Contains($"\"{table}\"", StringComparison.Ordinal))
            {
                IsDone = true;
                await publish();
            }

            return result;
        }
    }
}
