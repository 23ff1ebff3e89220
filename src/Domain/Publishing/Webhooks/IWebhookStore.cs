using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Publishing.Webhooks;

/// <summary>Keeps webhooks and what is to be told to them.</summary>
public interface IWebhookStore
{
    /// <summary>Adds a webhook, unless its publisher has as many as it may; false then.</summary>
    Task<bool> AddAsync(Webhook webhook, int mostOfAPublisher, CancellationToken cancellationToken);

    /// <summary>A webhook; null where there is none.</summary>
    Task<Webhook?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The webhooks of a publisher, the newest first; of all where it is null.</summary>
    Task<IReadOnlyList<Webhook>> ListAsync(string? publisher, CancellationToken cancellationToken);

    /// <summary>Removes a webhook and what was to be told to it; false where there is none.</summary>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Gives a webhook a new secret; the one before is good until an instant.</summary>
    Task ChangeSecretAsync(
        string id,
        WebhookSecret secret,
        WebhookSecret before,
        DateTimeOffset beforeEndsAt,
        CancellationToken cancellationToken
    );

    /// <summary>Switches a webhook off.</summary>
    Task EndAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Notes what a webhook is to be sent, and that it has been sent up to a state of the store: both or neither, and once, whichever process else
    /// does the same at that moment.
    /// </summary>
    Task NoteAsync(Webhook webhook, IReadOnlyList<ReleaseEvent> events, long upTo, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Adds a message by hand.</summary>
    Task AddDeliveryAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>The messages of a webhook, the newest first, at most a hundred; of one state where it is given.</summary>
    Task<IReadOnlyList<Delivery>> DeliveriesAsync(string webhookId, DeliveryState? state, CancellationToken cancellationToken);

    /// <summary>The messages that are to be sent at a moment, those that wait longest first.</summary>
    Task<IReadOnlyList<Delivery>> DueAsync(DateTimeOffset moment, int count, CancellationToken cancellationToken);

    /// <summary>Claims a message for one attempt, until an instant; null where somebody else has.</summary>
    Task<Delivery?> ClaimAsync(Delivery delivery, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Keeps what came of a claimed attempt.</summary>
    Task ChangeAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Has a message sent again; false where there is none.</summary>
    Task<bool> RetryAsync(string webhookId, string eventId, DateTimeOffset at, CancellationToken cancellationToken);
}
