using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Rates;

/// <summary>The value of a rate and how sure it is.</summary>
public sealed record RateEstimate
{
    /// <summary>The value: a proportion from 0 to 1, a ratio, or a rate per 1,000; null where it has none, see
    /// <see cref="GapReason"/>.</summary>
    public double? Value { get; init; }

    /// <summary>What the value can be where a part is only bounded; null where the value is one number or unknown.</summary>
    public RateBounds? Bounds { get; init; }

    /// <summary>The intervals at 95% and 99.8%; empty where there is none, see <see cref="GapReason"/>. Over bounds they are taken at both
    /// ends.</summary>
    public IReadOnlyList<ConfidenceInterval> Intervals { get; init; } = [];

    /// <summary>Why there is no value, or no interval.</summary>
    public RateGapReason GapReason { get; init; }

    /// <summary>How the interval is computed.</summary>
    public required IntervalMethod Method { get; init; }
}
