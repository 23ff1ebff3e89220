using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>
/// Removes what is needed no longer: the files of submissions some time after they were published or taken back, drafts that came to
/// nothing, answers to repeated requests after a day, and messages that webhooks received. Releases, reports and the audit log stay. Every
/// replica may do it at the same time.
/// </summary>
public sealed class Retention(OutcomesDbContext store, ISubmissionStore submissions, SubmissionWorkflow workflow, TimeProvider time)
{
    /// <summary>For how many days the file of a submission is kept after it was published, superseded or withdrawn.</summary>
    public const int DaysOfPublishedFiles = 30;

    /// <summary>After how many days without a change a submission that was not published is withdrawn.</summary>
    public const int DaysOfDrafts = 90;

    /// <summary>For how many days messages that webhooks received, or that were given up, are listed.</summary>
    public const int DaysOfDeliveries = 90;

    /// <summary>Removes it.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var submission in await submissions.WithFileAsync(cancellationToken))
            await ApplyAsync(submission, now - submission.ChangedAt, cancellationToken);
        var ended = now.AddDays(-DaysOfDeliveries);
        await store
            .WebhookDeliveries.Where(row => row.State != DeliveryState.Pending && row.CreatedAt < ended)
            .ExecuteDeleteAsync(cancellationToken);
        await ForgetAnswersAsync(now - IdempotencyStore.Kept, cancellationToken);
    }

    private async Task ApplyAsync(Submission submission, TimeSpan age, CancellationToken cancellationToken)
    {
        if (submission.State is SubmissionState.Published or SubmissionState.Superseded or SubmissionState.Withdrawn)
        {
            if (age.TotalDays >= DaysOfPublishedFiles)
                await submissions.RemoveFileAsync(submission.Id, cancellationToken);
        }
        else if (
            age.TotalDays >= DaysOfDrafts
            && submission.State is SubmissionState.Draft or SubmissionState.Valid or SubmissionState.Invalid
        )
        {
            await workflow.MoveAsync(
                submission,
                SubmissionState.Withdrawn,
                one => one with { Reason = $"Not published within {DaysOfDrafts} days." },
                cancellationToken
            );
        }
    }

    // SQLite keeps instants as text, which it cannot compare, so that is done here; a day has few of them.
    private async Task ForgetAnswersAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var known = await store
            .IdempotencyKeys.AsNoTracking()
            .Select(row => new
            {
                row.Client,
                row.Key,
                row.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        foreach (var old in known.Where(row => row.CreatedAt < before))
            await store.IdempotencyKeys.Where(row => row.Client == old.Client && row.Key == old.Key).ExecuteDeleteAsync(cancellationToken);
    }
}
