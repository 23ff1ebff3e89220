using OutcomesApi.Api.V1.Releases;

namespace OutcomesApi.Api.V1.Revisions;

/// <summary>What has been revised since.</summary>
public sealed record RevisionsResponse
{
    /// <summary>Since when.</summary>
    public required string Since { get; init; }

    /// <summary>Until when: what was public then.</summary>
    public required string AsOf { get; init; }

    /// <summary>What to give as <c>since</c> the next time, so that nothing is missed: the instant and the state of the store.</summary>
    public required string Next { get; init; }

    /// <summary>The changes, in the order in which they came about, then of areas and offences; at most 1,000. The CSV file has
    /// all.</summary>
    public required IReadOnlyList<ReleaseChangeResponse> Changes { get; init; }

    /// <summary>Whether there are more.</summary>
    public required bool More { get; init; }

    /// <summary>The releases that were withdrawn since.</summary>
    public required IReadOnlyList<WithdrawnReleaseResponse> Withdrawn { get; init; }
}
