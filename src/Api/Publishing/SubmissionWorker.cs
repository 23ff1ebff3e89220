using Microsoft.Extensions.Options;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Publishing;

namespace OutcomesApi.Api.Publishing;

/// <summary>
/// Takes claimed submissions a step further, one at a time, and looks for those that are due. Every replica looks; the claim in the store
/// decides which of them does it.
/// </summary>
public sealed partial class SubmissionWorker(
    IServiceScopeFactory scopes,
    ClaimedSteps queue,
    IOptions<PublishingOptions> options,
    TimeProvider time,
    ILogger<SubmissionWorker> logger
) : BackgroundService
{
    private const int BeatsBeforeAbandoned = 6;
    private static readonly TimeSpan _betweenCleanings = TimeSpan.FromHours(1);
    private DateTimeOffset _cleanAfter = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(StepAsync(stoppingToken), LookAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends; what is claimed and not done is resumed by the process that looks next.
        }
    }

    private async Task StepAsync(CancellationToken stopping)
    {
        await foreach (var step in queue.ReadAsync(stopping))
        {
            try
            {
                await StepAsync(step.Submission, stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                LogFailed(exception, step.Submission.Id);
            }
            finally
            {
                step.Ended.TrySetResult();
            }
        }
    }

    private async Task StepAsync(Submission claimed, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var heart = new SubmissionHeartbeat(
            scopes,
            claimed,
            TimeSpan.FromSeconds(options.Value.AbandonedAfterSeconds) / BeatsBeforeAbandoned,
            time
        );
        if (await scope.ServiceProvider.GetRequiredService<SubmissionWorkflow>().RunAsync(claimed, stopping) is not { } ended)
            return;
        if (claimed.State == SubmissionState.Publishing || ended.StateReason is not null)
            await scope
                .ServiceProvider.GetRequiredService<AuditTrail>()
                .AddAsync(
                    claimed.State == SubmissionState.Publishing ? "published" : "validated",
                    ended.Id,
                    ended.StateReason is not null ? "not-authorised"
                        : ended.State == SubmissionState.Published ? "done"
                        : "invalid",
                    stopping
                );
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.PollSeconds), time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await LookOnceAsync(stopping);
                await CleanAsync(stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                // The store may be gone for a while; the next look finds what this one did not.
                LogFailed(exception, "due");
            }
        }
    }

    private async Task LookOnceAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<SubmissionWorkflow>()
            .ClaimDueAsync(TimeSpan.FromSeconds(options.Value.AbandonedAfterSeconds), stopping);
    }

    private async Task CleanAsync(CancellationToken stopping)
    {
        if (time.GetUtcNow() < _cleanAfter)
            return;
        _cleanAfter = time.GetUtcNow() + _betweenCleanings;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(stopping);
    }

    [LoggerMessage(LogLevel.Error, "The submission {Id} could not be taken further")]
    private partial void LogFailed(Exception exception, string id);
}
