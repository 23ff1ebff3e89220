using OutcomesApi.Api.V1.Releases;

namespace OutcomesApi.Api.V1.Revisions;

/// <summary>What has been revised since.</summary>
public sealed record RevisionsResponse
{
    /// <summary>Since when.</summary>
    public required string Since { get; init; }

    /// <summary>Until when: what was public then.</summary>
    public required string AsOf { get; init; }

    /// <summary>The changes, by release and in the order of areas and offences; at most 1,000. The CSV file has all.</summary>
    public required IReadOnlyList<ReleaseChangeResponse> Changes { get; init; }

    /// <summary>Whether there are more.</summary>
    public required bool More { get; init; }

    /// <summary>The releases that were withdrawn since.</summary>
    public required IReadOnlyList<WithdrawnReleaseResponse> Withdrawn { get; init; }
}
