namespace OutcomesApi.Api.V1.Contracts;

/// <summary>Whether all parts of a figure were there. Missing is not zero.</summary>
public sealed record CoverageResponse
{
    /// <summary>Whether nothing was missing.</summary>
    /// <example>true</example>
    public required bool Complete { get; init; }

    /// <summary>What was missing: areas, offences or periods.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    internal static CoverageResponse Whole { get; } = new() { Complete = true, Missing = [] };
}
