using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Benchmarks;

/// <summary>What the main question costs on the bundled store, as a ratio to the same rows through plain ADO.NET.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const string SameRows =
        "SELECT o.* FROM Observations o JOIN Areas a ON a.Key = o.AreaKey JOIN Offences f ON f.Key = o.OffenceKey JOIN Periods p ON p.Key = o.PeriodKey "
        + "WHERE o.ReleaseKey IN (SELECT Key FROM Releases) AND a.Id = 'essex' AND f.Id = 'rape' AND p.Id = '2017-18'";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private ServiceProvider _services = null!;
    private string _connectionString = null!;
    private ObservationFilter _filter = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        Directory.CreateDirectory(_folder);
        _connectionString = $"Data Source={Path.Combine(_folder, "outcomes.db")}";
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Database:ConnectionString", _connectionString)])
            .Build();
        _services = new ServiceCollection().AddLogging().AddInfrastructure(configuration).BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        var version = await scope.ServiceProvider.GetRequiredService<IDataVersionQueries>().CurrentAsync(CancellationToken.None);
        _filter = new ObservationFilter(
            _services.GetRequiredService<AreaCatalogue>()["essex"],
            new Snapshot(version.ChangedAt, version.Sequence)
        )
        {
            Offences = [_services.GetRequiredService<OffenceCatalogue>()["rape"]],
            Periods = [TimePeriod.FinancialYear(2017)],
        };
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public int AdoNet()
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = SameRows;
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        var rows = 0;
        for (; reader.Read(); rows++)
            reader.GetValues(values);
        return rows;
    }

    [Benchmark]
    public async Task<int> FiguresAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<IObservationQueries>();
        var rows = 0;
        await foreach (var figures in queries.OfAreaAsync(_filter, CancellationToken.None))
            rows += figures.Observations.Count;
        return rows;
    }

    [Benchmark]
    public async Task<int> FiguresAndRatesAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<IObservationQueries>();
        var calculator = scope.ServiceProvider.GetRequiredService<RateCalculator>();
        var rates = 0;
        await foreach (var figures in queries.OfAreaAsync(_filter, CancellationToken.None))
            rates += calculator.Calculate(_filter.Area, figures).Count;
        return rates;
    }
}
