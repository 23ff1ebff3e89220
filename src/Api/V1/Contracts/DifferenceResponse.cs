using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>How far one value is from another: its size in the unit of the values and in percent, with the intervals that can be
/// given.</summary>
public sealed record DifferenceResponse
{
    /// <summary>First minus second (later minus earlier), in the unit of the values: a proportion, a rate per 1,000 or a count.</summary>
    /// <example>-0.0145</example>
    public required double Value { get; init; }

    /// <summary>The same in percentage points, rounded half away from zero to one decimal; null where the values are no
    /// proportions.</summary>
    /// <example>-1.5</example>
    public required decimal? PercentagePoints { get; init; }

    /// <summary>The same in percent of the second value, rounded to one decimal; null where that is 0.</summary>
    /// <example>-37.4</example>
    public required decimal? Percent { get; init; }

    /// <summary>The same as a fraction of the second value, at full precision; null where that is 0.</summary>
    /// <example>-0.3742</example>
    public required double? Relative { get; init; }

    /// <summary>The intervals of <see cref="Value"/> at 95% and 99.8% (Newcombe's hybrid score interval), for proportions; else
    /// empty.</summary>
    public required IReadOnlyList<IntervalResponse> Intervals { get; init; }

    /// <summary>The intervals of <see cref="Relative"/> at 95% and 99.8% (exact, of a ratio of counts), for counts and rates per head; else
    /// empty.</summary>
    public required IReadOnlyList<IntervalResponse> RelativeIntervals { get; init; }

    internal static DifferenceResponse? Of(Difference? difference, bool ofProportions) =>
        difference is null
            ? null
            : new DifferenceResponse
            {
                Value = difference.Value,
                PercentagePoints = ofProportions ? Percentages.OfFraction(difference.Value) : null,
                Percent = difference.Relative is { } relative ? Percentages.OfFraction(relative) : null,
                Relative = difference.Relative,
                Intervals = [.. difference.Intervals.Select(IntervalResponse.Of)],
                RelativeIntervals = [.. difference.RelativeIntervals.Select(IntervalResponse.Of)],
            };
}
