namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>An address that is notified about releases.</summary>
public sealed class WebhookRow
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>Where it listens.</summary>
    public required string Address { get; init; }

    /// <summary>What it is told of, separated by spaces; empty for all.</summary>
    public required string Kinds { get; init; }

    /// <summary>The data sets that it is told of, separated by spaces; empty for all.</summary>
    public required string DataSetIds { get; init; }

    /// <summary>The data sets of the caller that made it, separated by spaces; null where that was not recorded.</summary>
    public string? OwnerDataSetIds { get; init; }

    /// <summary>Its secret. It must be had to sign, so it is no hash: anyone who reads the store can sign.</summary>
    public required string Secret { get; set; }

    /// <summary>Its secret before, or null.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>Until when that is good, or null.</summary>
    public DateTimeOffset? PreviousSecretEndsAt { get; set; }

    /// <summary>The number of the store's state up to which it has been told.</summary>
    public long ToldUpTo { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was switched off, or null.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
