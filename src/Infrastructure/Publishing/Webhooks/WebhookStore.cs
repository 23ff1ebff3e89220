using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Publishing.Webhooks;

/// <summary>Keeps webhooks and what is to be told to them in the store, where conditional updates decide which replica does what.</summary>
internal sealed class WebhookStore(OutcomesDbContext store) : IWebhookStore
{
    private const int MostListed = 100;
    private const int LongestOutcome = 200;

    /// <inheritdoc/>
    public async Task<bool> AddAsync(Webhook webhook, int mostOfAPublisher, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        if (await store.Webhooks.CountAsync(row => row.Publisher == webhook.Publisher, cancellationToken) >= mostOfAPublisher)
            return false;
        store.Webhooks.Add(
            new WebhookRow
            {
                Id = webhook.Id,
                Publisher = webhook.Publisher,
                Address = webhook.Address.AbsoluteUri,
                Kinds = string.Join(' ', webhook.Kinds.Select(WordOf)),
                DataSetIds = string.Join(' ', webhook.DataSetIds),
                OwnerDataSetIds = webhook.Owner is { } owner ? string.Join(' ', owner.Words) : null,
                Secret = webhook.Secret.Text,
                ToldUpTo = webhook.ToldUpTo,
                CreatedAt = webhook.CreatedAt,
            }
        );
        await store.SaveChangesAsync(cancellationToken);
        store.ChangeTracker.Clear();
        return true;
    }

    /// <inheritdoc/>
    public async Task<Webhook?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.Webhooks.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? WebhookOf(row) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Webhook>> ListAsync(string? publisher, CancellationToken cancellationToken) =>
        [
            .. (
                await store
                    .Webhooks.AsNoTracking()
                    .Where(row => publisher == null || row.Publisher == publisher)
                    .ToListAsync(cancellationToken)
            )
                .OrderByDescending(row => row.CreatedAt)
                .Select(WebhookOf),
        ];

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) =>
        await store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    await using var transaction = await store.Database.BeginTransactionAsync(token);
                    await store.WebhookDeliveries.Where(row => row.WebhookId == id).ExecuteDeleteAsync(token);
                    var removed = await store.Webhooks.Where(row => row.Id == id).ExecuteDeleteAsync(token);
                    await transaction.CommitAsync(CancellationToken.None);
                    return removed == 1;
                },
                cancellationToken
            );

    /// <inheritdoc/>
    public async Task ChangeSecretAsync(
        string id,
        WebhookSecret secret,
        WebhookSecret before,
        DateTimeOffset beforeEndsAt,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(before);
        await store
            .Webhooks.Where(row => row.Id == id && row.Secret == before.Text)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.Secret, secret.Text)
                        .SetProperty(one => one.PreviousSecret, before.Text)
                        .SetProperty(one => one.PreviousSecretEndsAt, beforeEndsAt),
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public async Task EndAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        await store
            .Webhooks.Where(row => row.Id == id && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, at), cancellationToken);

    /// <inheritdoc/>
    public async Task NoteAsync(
        Webhook webhook,
        IReadOnlyList<ReleaseEvent> events,
        long upTo,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(webhook);
        ArgumentNullException.ThrowIfNull(events);
        await store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    store.ChangeTracker.Clear();
                    await using var transaction = await store.Database.BeginTransactionAsync(token);
                    var isMine = await store
                        .Webhooks.Where(row => row.Id == webhook.Id && row.ToldUpTo == webhook.ToldUpTo)
                        .ExecuteUpdateAsync(row => row.SetProperty(one => one.ToldUpTo, upTo), token);
                    if (isMine == 0)
                        return;
                    foreach (var happened in events)
                        store.WebhookDeliveries.Add(
                            new DeliveryRow
                            {
                                WebhookId = webhook.Id,
                                EventId = happened.Id,
                                NextAttemptAt = at,
                                CreatedAt = at,
                            }
                        );
                    await store.SaveChangesAsync(token);
                    await transaction.CommitAsync(CancellationToken.None);
                },
                cancellationToken
            );
        store.ChangeTracker.Clear();
    }

    /// <inheritdoc/>
    public async Task AddDeliveryAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        store.WebhookDeliveries.Add(
            new DeliveryRow
            {
                WebhookId = delivery.WebhookId,
                EventId = delivery.EventId,
                NextAttemptAt = delivery.NextAttemptAt,
                CreatedAt = delivery.CreatedAt,
            }
        );
        await store.SaveChangesAsync(cancellationToken);
        store.ChangeTracker.Clear();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync(
        string webhookId,
        DeliveryState? state,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await store
                    .WebhookDeliveries.AsNoTracking()
                    .Where(row => row.WebhookId == webhookId && (state == null || row.State == state))
                    .OrderByDescending(row => row.CreatedAt)
                    .ThenBy(row => row.EventId)
                    .Take(MostListed)
                    .ToListAsync(cancellationToken)
            ).Select(DeliveryOf),
        ];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Delivery>> DueAsync(DateTimeOffset moment, int count, CancellationToken cancellationToken) =>
        [
            .. (
                await store
                    .WebhookDeliveries.AsNoTracking()
                    .Where(row => row.State == DeliveryState.Pending && row.NextAttemptAt <= moment)
                    .OrderBy(row => row.NextAttemptAt)
                    .ThenBy(row => row.WebhookId)
                    .ThenBy(row => row.EventId)
                    .Take(count)
                    .ToListAsync(cancellationToken)
            ).Select(DeliveryOf),
        ];

    /// <inheritdoc/>
    public async Task<Delivery?> ClaimAsync(Delivery delivery, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var (webhookId, eventId, attempts) = (delivery.WebhookId, delivery.EventId, delivery.Attempts);
        var claimed = await store
            .WebhookDeliveries.Where(row =>
                row.WebhookId == webhookId && row.EventId == eventId && row.Attempts == attempts && row.State == DeliveryState.Pending
            )
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.Attempts, attempts + 1).SetProperty(one => one.NextAttemptAt, until),
                cancellationToken
            );
        return claimed == 1 ? delivery with { Attempts = attempts + 1, NextAttemptAt = until } : null;
    }

    /// <inheritdoc/>
    public async Task ChangeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var outcome = delivery.LastOutcome?[..Math.Min(LongestOutcome, delivery.LastOutcome.Length)];
        await store
            .WebhookDeliveries.Where(row =>
                row.WebhookId == delivery.WebhookId && row.EventId == delivery.EventId && row.Attempts == delivery.Attempts
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, delivery.State)
                        .SetProperty(one => one.NextAttemptAt, delivery.NextAttemptAt)
                        .SetProperty(one => one.LastOutcome, outcome)
                        .SetProperty(one => one.DeliveredAt, delivery.DeliveredAt),
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public async Task<bool> RetryAsync(string webhookId, string eventId, DateTimeOffset at, CancellationToken cancellationToken) =>
        await store
            .WebhookDeliveries.Where(row => row.WebhookId == webhookId && row.EventId == eventId)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, DeliveryState.Pending)
                        .SetProperty(one => one.Attempts, 0)
                        .SetProperty(one => one.NextAttemptAt, at),
                cancellationToken
            ) == 1;

    private static Webhook WebhookOf(WebhookRow row) =>
        new()
        {
            Id = row.Id,
            Publisher = row.Publisher,
            Address = new Uri(row.Address),
            Kinds = [.. Enum.GetValues<ReleaseEventKind>().Where(kind => row.Kinds.Split(' ').Contains(WordOf(kind)))],
            DataSetIds = row.DataSetIds.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Owner = row.OwnerDataSetIds is { } owner ? DataSetGrant.Of(owner.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null,
            Secret = WebhookSecret.Parse(row.Secret),
            PreviousSecret = row.PreviousSecret is { } previous ? WebhookSecret.Parse(previous) : null,
            PreviousSecretEndsAt = row.PreviousSecretEndsAt,
            ToldUpTo = row.ToldUpTo,
            CreatedAt = row.CreatedAt,
            EndedAt = row.EndedAt,
        };

    private static Delivery DeliveryOf(DeliveryRow row) =>
        new()
        {
            WebhookId = row.WebhookId,
            EventId = row.EventId,
            State = row.State,
            Attempts = row.Attempts,
            NextAttemptAt = row.NextAttemptAt,
            LastOutcome = row.LastOutcome,
            CreatedAt = row.CreatedAt,
            DeliveredAt = row.DeliveredAt,
        };

    private static string WordOf(ReleaseEventKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
