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
    ClaimedSubmissions queue,
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
            // The service ends; what is claimed and not done is resumed by the next look of whoever runs.
        }
    }

    private async Task StepAsync(CancellationToken stopping)
    {
        await foreach (var (id, allowed) in queue.ReadAsync(stopping))
        {
            try
            {
                await StepAsync(id, allowed, stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                LogFailed(exception, id);
            }
        }
    }

    private async Task StepAsync(string id, IReadOnlyList<string>? allowed, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (submissions, workflow) = (
            scope.ServiceProvider.GetRequiredService<ISubmissionStore>(),
            scope.ServiceProvider.GetRequiredService<SubmissionWorkflow>()
        );
        if (await submissions.FindAsync(id, stopping) is not { } submission)
            return;
        await using var heart = new SubmissionHeartbeat(
            scopes,
            submission,
            TimeSpan.FromSeconds(options.Value.AbandonedAfterSeconds) / BeatsBeforeAbandoned,
            time
        );
        if (submission.State == SubmissionState.Validating)
            await workflow.ValidateAsync(submission, allowed, stopping);
        if (submission.State != SubmissionState.Publishing)
            return;
        var published = await workflow.PublishAsync(submission, allowed, stopping);
        await scope
            .ServiceProvider.GetRequiredService<AuditTrail>()
            .AddAsync("published", published.Id, published.State == SubmissionState.Published ? "done" : "invalid", stopping);
        if (
            published.Corrects is { } corrected
            && published.State == SubmissionState.Published
            && await submissions.FindByReleaseAsync(corrected, stopping) is { } earlier
        )
            await workflow.MoveAsync(earlier, SubmissionState.Superseded, null, stopping);
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
        var (submissions, workflow) = (
            scope.ServiceProvider.GetRequiredService<ISubmissionStore>(),
            scope.ServiceProvider.GetRequiredService<SubmissionWorkflow>()
        );
        var now = time.GetUtcNow();
        foreach (var due in await submissions.DueAsync(now, now.AddSeconds(-options.Value.AbandonedAfterSeconds), stopping))
        {
            var claimed =
                due.State == SubmissionState.Scheduled
                    ? await workflow.MoveAsync(due, SubmissionState.Publishing, null, stopping)
                    : await ResumeAsync(submissions, due, stopping);
            if (claimed is not null)
                queue.Add(claimed.Id, (await workflow.ReportAsync(claimed.Id, stopping))?.DataSetIds);
        }
    }

    private async Task CleanAsync(CancellationToken stopping)
    {
        if (time.GetUtcNow() < _cleanAfter)
            return;
        _cleanAfter = time.GetUtcNow() + _betweenCleanings;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(stopping);
    }

    // A process that ended in the middle left it so; whoever raises the number of its state takes it over. Content that was written is
    // recognised.
    private async Task<Submission?> ResumeAsync(ISubmissionStore submissions, Submission left, CancellationToken stopping)
    {
        var taken = left with { Version = left.Version + 1, ChangedAt = time.GetUtcNow() };
        return await submissions.ChangeAsync(taken, stopping) ? taken : null;
    }

    [LoggerMessage(LogLevel.Error, "The submission {Id} could not be taken further")]
    private partial void LogFailed(Exception exception, string id);
}
