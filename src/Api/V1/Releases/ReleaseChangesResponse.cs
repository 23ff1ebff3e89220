namespace OutcomesApi.Api.V1.Releases;

/// <summary>What is not the same in two releases.</summary>
public sealed record ReleaseChangesResponse
{
    /// <summary>The later release.</summary>
    public required string Release { get; init; }

    /// <summary>The earlier one; null where there is none.</summary>
    public required string? Against { get; init; }

    /// <summary>Why the later one was made; null where it does not say.</summary>
    public required string? Reason { get; init; }

    /// <summary>The changes, in the order of areas and offences; at most 1,000. The CSV file has all.</summary>
    public required IReadOnlyList<ReleaseChangeResponse> Changes { get; init; }

    /// <summary>Whether there are more.</summary>
    public required bool More { get; init; }
}
