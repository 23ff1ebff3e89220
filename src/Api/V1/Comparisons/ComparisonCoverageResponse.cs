using OutcomesApi.Domain.Comparisons;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Which of the territorial forces are compared, and why the others are not. Missing is not zero.</summary>
public sealed record ComparisonCoverageResponse
{
    /// <summary>Whether all are.</summary>
    /// <example>true</example>
    public required bool Complete { get; init; }

    /// <summary>How many territorial forces there are.</summary>
    /// <example>43</example>
    public required int Expected { get; init; }

    /// <summary>How many are compared.</summary>
    /// <example>43</example>
    public required int Compared { get; init; }

    /// <summary>Those that are not.</summary>
    public required IReadOnlyList<MissingForceResponse> Missing { get; init; }

    internal static ComparisonCoverageResponse Of(ForceComparison comparison) =>
        new()
        {
            Complete = comparison.Missing.Count == 0,
            Expected = comparison.Forces.Count + comparison.Missing.Count,
            Compared = comparison.Forces.Count,
            Missing = [.. comparison.Missing.Select(MissingForceResponse.Of)],
        };
}
