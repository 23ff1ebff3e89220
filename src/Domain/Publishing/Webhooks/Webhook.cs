using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Publishing.Webhooks;

/// <summary>An address that is notified about releases.</summary>
public sealed record Webhook
{
    /// <summary>The identifier: <c>wh-</c> and twelve characters.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>Where it listens.</summary>
    public required Uri Address { get; init; }

    /// <summary>What it is told of; all kinds where it is empty.</summary>
    public IReadOnlyList<ReleaseEventKind> Kinds { get; init; } = [];

    /// <summary>The data sets that it is told of; all where it is empty.</summary>
    public IReadOnlyList<string> DataSetIds { get; init; } = [];

    /// <summary>The data sets of the caller that made it; null where that was not recorded.</summary>
    public DataSetGrant? Owner { get; init; }

    /// <summary>What its messages are signed with.</summary>
    public required WebhookSecret Secret { get; init; }

    /// <summary>What its messages are signed with as well, until <see cref="PreviousSecretEndsAt"/>; null where the secret was never
    /// changed.</summary>
    public WebhookSecret? PreviousSecret { get; init; }

    /// <summary>Until when the secret before is good.</summary>
    public DateTimeOffset? PreviousSecretEndsAt { get; init; }

    /// <summary>The number of the store's state up to which it has been told.</summary>
    public required long ToldUpTo { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was switched off, because its address said that it is gone; null while it is on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether it wants to be told of an event.</summary>
    public bool Wants(ReleaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return happened.Sequence > ToldUpTo
            && (Kinds.Count == 0 || Kinds.Contains(happened.Kind))
            && (DataSetIds.Count == 0 || DataSetIds.Contains(happened.Release.DataSet.Id));
    }

    /// <summary>The secrets that are good at a moment, the newest first.</summary>
    public IEnumerable<WebhookSecret> SecretsAt(DateTimeOffset moment)
    {
        yield return Secret;
        if (PreviousSecret is { } previous && moment < PreviousSecretEndsAt)
            yield return previous;
    }
}
