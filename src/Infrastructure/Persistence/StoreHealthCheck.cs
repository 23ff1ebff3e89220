using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Whether the store can be read, has the schema of this version, and holds figures.</summary>
internal sealed class StoreHealthCheck(StoreInitialiser initialiser, IDataVersionQueries versions) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await CheckAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or RetryLimitExceededException)
        {
            // What the provider says of it can name hosts and accounts, which are for the log alone.
            return HealthCheckResult.Unhealthy("The store cannot be read.", exception);
        }
    }

    private async Task<HealthCheckResult> CheckAsync(CancellationToken cancellationToken)
    {
        var pending = await initialiser.PendingMigrationsAsync(cancellationToken);
        if (pending.Count > 0 && !await initialiser.IsThereAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The store is not there. Put it back, or run the verb 'migrate' where there never was one.");
        if (pending.Count > 0)
            return HealthCheckResult.Unhealthy($"{pending.Count} migrations are pending, the first {pending[0]}: run the verb 'migrate'.");
        var version = await versions.CurrentAsync(cancellationToken);
        return version.Sequence == 0
            ? HealthCheckResult.Unhealthy("The store holds no release.")
            : HealthCheckResult.Healthy($"Data version {version.Id}, state {version.Sequence}.");
    }
}
