namespace OutcomesApi.Api.V1.Revisions;

/// <summary>A release that its publisher took back.</summary>
public sealed record WithdrawnReleaseResponse
{
    /// <summary>The release.</summary>
    public required string Release { get; init; }

    /// <summary>When.</summary>
    public required string At { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
