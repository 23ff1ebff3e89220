namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>Where the receiver of a message can read on.</summary>
public sealed record WebhookMessageLinks
{
    /// <summary>The release.</summary>
    public required string Release { get; init; }

    /// <summary>All that is other than in the version before.</summary>
    public required string Changes { get; init; }
}
