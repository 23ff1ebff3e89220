using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>Whether a series of proportions has a trend (Cochran-Armitage; Armitage P. Biometrics 1955;11(3):375-386), or why that is not
/// tested.</summary>
public sealed record TrendTestResponse
{
    /// <summary><c>increasing</c> or <c>decreasing</c> where the trend is called, <c>none</c> where it is not; null where it is not tested.
    /// No direction is better than another.</summary>
    /// <example>decreasing</example>
    public required string? Direction { get; init; }

    /// <summary>The level at which it is called.</summary>
    /// <example>0.998</example>
    public required double Level { get; init; }

    /// <summary>The p-value of the test, two-sided; null where it is not tested.</summary>
    public required double? PValue { get; init; }

    /// <summary>The chi-squared of the test, on one degree of freedom.</summary>
    public required double? ChiSquared { get; init; }

    /// <summary>The slope: the change of the proportion from one period to the next.</summary>
    public required double? SlopePerPeriod { get; init; }

    /// <summary>The result in plain English; null where it is not tested.</summary>
    public required string? Statement { get; init; }

    /// <summary>
    /// Why it is not tested, as a stable word: <c>mixed-period-kinds</c>, <c>overlapping-periods</c>, <c>break-crossed</c>,
    /// <c>gap-in-series</c>, <c>immature-points</c>,
    /// <c>parts-not-exact</c>, <c>not-a-proportion</c>, <c>too-few-points</c> or <c>no-variation</c>; null where it is.
    /// </summary>
    public required string? NotComputableReason { get; init; }

    /// <summary>The same in plain English.</summary>
    public required string? NotComputableText { get; init; }

    /// <summary>Further reasons that hold as well.</summary>
    public required IReadOnlyList<string> OtherReasons { get; init; }

    internal static TrendTestResponse Of(Trend trend) =>
        new()
        {
            Direction = trend.Test is { } test ? Words.Of(test.DirectionAt(ConfidenceLevel.NinetyNinePointEight)) : null,
            Level = ConfidenceLevel.NinetyNinePointEight.Level,
            PValue = trend.Test?.PValue,
            ChiSquared = trend.Test?.ChiSquared,
            SlopePerPeriod = trend.Test?.Slope,
            Statement = trend.Test is { } said ? TrendWords.Of(said, trend.Points.Count) : null,
            NotComputableReason = trend.Refusals.Count > 0 ? Words.Of(trend.Refusals[0]) : null,
            NotComputableText = trend.Refusals.Count > 0 ? TrendWords.Of(trend.Refusals[0]) : null,
            OtherReasons = [.. trend.Refusals.Skip(1).Select(Words.Of)],
        };
}
