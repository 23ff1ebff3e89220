using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Comparisons;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>
/// How much more the forces vary than chance alone would make them. z scores are winsorised at 10% and 90% (Spiegelhalter DJ. Stat Med
/// 2005;24:1185-1202).
/// </summary>
public sealed record OverdispersionResponse
{
    /// <summary>How many forces it was estimated from.</summary>
    /// <example>43</example>
    public required int Forces { get; init; }

    /// <summary>φ: the mean of the winsorised squared z scores; about 1 where chance explains the differences. Null where not
    /// computable.</summary>
    public required double? Phi { get; init; }

    /// <summary>τ²: the variance between forces that chance does not explain, 0 where there is none. Null where not computable.</summary>
    public required double? TauSquared { get; init; }

    /// <summary>The chi-squared of the hypothesis that all forces have one proportion; null where not computable.</summary>
    public required double? HomogeneityChiSquared { get; init; }

    /// <summary>Its degrees of freedom.</summary>
    public required int? HomogeneityDegreesOfFreedom { get; init; }

    /// <summary>Its p-value. Of large counts it is small whenever the forces differ at all.</summary>
    public required double? HomogeneityPValue { get; init; }

    /// <summary>Why it is not computable: <c>too-few-groups</c>, <c>target-at-boundary</c> where all or none had the event, or
    /// <c>not-a-proportion</c> for rates per head; null where it is.</summary>
    public required string? NotComputableReason { get; init; }

    internal static OverdispersionResponse Of(ForceComparison comparison, bool isPerHead) =>
        new()
        {
            Forces = comparison.Forces.Count,
            Phi = comparison.Overdispersion.Value?.Phi,
            TauSquared = comparison.Overdispersion.Value?.TauSquared,
            HomogeneityChiSquared = comparison.Homogeneity.Value?.ChiSquared,
            HomogeneityDegreesOfFreedom = comparison.Homogeneity.Value?.DegreesOfFreedom,
            HomogeneityPValue = comparison.Homogeneity.Value?.PValue,
            NotComputableReason =
                isPerHead ? "not-a-proportion"
                : comparison.Overdispersion.Reason is { } reason ? Words.Of(reason)
                : null,
        };
}
