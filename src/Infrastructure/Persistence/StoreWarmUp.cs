using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Queries;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>
/// Asks the main question once while the server starts to listen, on another core, so that the first client does not wait until the small
/// tables are read and the queries compiled. Where it fails, the first client gets the same error.
/// </summary>
internal sealed partial class StoreWarmUp(IServiceScopeFactory scopes, StoreIndexCache cache, ILogger<StoreWarmUp> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await AskAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception.Message);
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var index = await cache.CurrentAsync(scope.ServiceProvider.GetRequiredService<OutcomesDbContext>(), cancellationToken);
        if (index.Lists.Areas is not [var area, ..] || index.Lists.Offences is not [var offence, ..])
            return;
        var question = new ObservationFilter(area, new Snapshot(index.Version.ChangedAt, index.Version.Sequence)) { Offences = [offence] };
        await foreach (
            var figures in scope.ServiceProvider.GetRequiredService<IObservationQueries>().OfAreaAsync(question, cancellationToken)
        )
            _ = figures;
    }

    [LoggerMessage(LogLevel.Debug, "Nothing was warmed up: {Reason}")]
    private partial void LogFailed(string reason);
}
