using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>
/// Initialises an embedded store before the service listens. A server's store is initialised by the verb <c>migrate</c>, since several
/// replicas start at once and the service's account need not own the schema.
/// </summary>
internal sealed class StoreInitialisationService(IServiceScopeFactory scopes, IOptions<DatabaseOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider != DatabaseProvider.Sqlite)
            return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SqliteFileCheck>().CheckAsync(SqliteFileCheck.LongestCheck, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
