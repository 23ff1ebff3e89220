using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>The service with the provider for SQL Server, on the stand-in: loaded with the bundled releases through the writers for SQL
/// Server.</summary>
public sealed class StandInFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    internal StandInSqlServer Server => field ??= new StandInSqlServer(File);

    /// <summary>Asks the service.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>The file behind the stand-in.</summary>
    public string File => _folder.File("stand-in.db");

    public async ValueTask InitializeAsync()
    {
        await MakeSchemaAsync();

        // One statement a batch: then EF Core sends no MERGE, which the settings promise to whoever needs it.
        _app = Application.Create("SqlServer", "Server=stand-in;Database=outcomes", Replace, "--Database:SqlServer:MaxBatchSize", "1");
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        await _app.StartAsync();
        Client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    private void Replace(IServiceCollection services) =>
        services
            .ConfigureDbContext<SqlServerOutcomesDbContext>(builder => builder.AddInterceptors(Server))
            .Replace(ServiceDescriptor.Singleton<IStagingCopy>(Server));

    // SQLite's own tables, which take the migrations for SQL Server as applied.
    private async Task MakeSchemaAsync()
    {
        await using var sqlite = new SqliteOutcomesDbContext(
            new DbContextOptionsBuilder<SqliteOutcomesDbContext>().UseSqliteStore($"Data Source={File};Pooling=False").Options
        );
        await sqlite.Database.MigrateAsync();
        using var sqlServer = new SqlServerDesignTimeFactory().CreateDbContext([]);
        foreach (var migration in sqlServer.Database.GetMigrations())
            await sqlite.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory VALUES ({migration}, {"10"})");
        SqliteConnection.ClearAllPools();
    }
}
