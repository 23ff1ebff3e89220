using Microsoft.Extensions.Options;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Publishing;
using OutcomesApi.Infrastructure.Publishing.Webhooks;

namespace OutcomesApi.Api.Publishing.Webhooks;

/// <summary>
/// Notes what webhooks are to be told of and sends what is due. Every replica does; claims in the store decide which of them notes an event
/// and which makes an attempt. An attempt whose sender ended is made again, with the same identifier.
/// </summary>
public sealed partial class WebhookWorker(
    IServiceScopeFactory scopes,
    WebhookSender sender,
    IOptions<PublishingOptions> publishing,
    IOptions<WebhookOptions> options,
    TimeProvider time,
    ILogger<WebhookWorker> logger
) : BackgroundService
{
    private const int MostAtATime = 100;
    private const int Gone = 410;
    private static readonly ParallelOptions _together = new() { MaxDegreeOfParallelism = 8 };

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(publishing.Value.PollSeconds), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends; what is not sent stays due.
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await NoteAsync(stopping);
            await SendDueAsync(stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // The store may be gone for a while; the next look finds what this one did not.
            LogFailed(exception);
        }
    }

    private async Task NoteAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var webhooks = scope.ServiceProvider.GetRequiredService<IWebhookStore>();
        var listening = (await webhooks.ListAsync(null, stopping)).Where(webhook => webhook.EndedAt is null).ToList();
        if (listening.Count == 0)
            return;
        var version = await scope.ServiceProvider.GetRequiredService<IDataVersionQueries>().CurrentAsync(stopping);
        if (listening.TrueForAll(webhook => webhook.ToldUpTo >= version.Sequence))
            return;
        var events = ReleaseEvent
            .Of((await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(stopping)).Public)
            .Where(happened => happened.Sequence <= version.Sequence)
            .ToList();
        foreach (var webhook in listening.Where(webhook => webhook.ToldUpTo < version.Sequence))
            await webhooks.NoteAsync(webhook, [.. events.Where(webhook.Wants)], version.Sequence, time.GetUtcNow(), stopping);
    }

    private async Task SendDueAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<IWebhookStore>().DueAsync(time.GetUtcNow(), MostAtATime, stopping);
        await Parallel.ForEachAsync(due, _together, async (delivery, _) => await SendAsync(delivery, stopping));
    }

    private async Task SendAsync(Delivery delivery, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var webhooks = scope.ServiceProvider.GetRequiredService<IWebhookStore>();
        var lease = TimeSpan.FromSeconds(2 * (options.Value.TimeoutSeconds + publishing.Value.PollSeconds));
        if (
            await webhooks.FindAsync(delivery.WebhookId, stopping) is not { } webhook
            || await webhooks.ClaimAsync(delivery, time.GetUtcNow() + lease, stopping) is not { } claimed
        )
            return;
        var body = await scope.ServiceProvider.GetRequiredService<WebhookMessages>().OfAsync(claimed, stopping);
        var (status, outcome) = webhook.EndedAt is null
            ? await sender.SendAsync(webhook, claimed.MessageId, body, stopping)
            : (null, "the webhook is switched off");
        await webhooks.ChangeAsync(After(claimed, status, outcome), stopping);
        if (status == Gone)
            await webhooks.EndAsync(webhook.Id, time.GetUtcNow(), stopping);
    }

    private Delivery After(Delivery claimed, int? status, string outcome)
    {
        var now = time.GetUtcNow();
        if (status is >= 200 and < 300)
            return claimed with { State = DeliveryState.Delivered, DeliveredAt = now, LastOutcome = outcome };
        return status != Gone && RetrySchedule.WaitAfter(claimed.Attempts, Random.Shared.NextDouble()) is { } wait
            ? claimed with
            {
                NextAttemptAt = now + wait,
                LastOutcome = outcome,
            }
            : claimed with
            {
                State = DeliveryState.Dead,
                LastOutcome = outcome,
            };
    }

    [LoggerMessage(LogLevel.Error, "Webhooks could not be told")]
    private partial void LogFailed(Exception exception);
}
