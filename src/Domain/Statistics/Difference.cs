namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// How far one value is from another: in the unit of the values and as a fraction of the second, with intervals at 95% and 99.8% of
/// whichever of the two they can be given for.
/// </summary>
public sealed record Difference
{
    private Difference(double value, double? relative) => (Value, Relative) = (value, relative);

    /// <summary>First minus second, in the unit of the values.</summary>
    public double Value { get; }

    /// <summary>The same as a fraction of the second; null where that is 0.</summary>
    public double? Relative { get; }

    /// <summary>The intervals of <see cref="Value"/>, of two proportions (Newcombe); empty for counts and rates per exposure.</summary>
    public IReadOnlyList<ConfidenceInterval> Intervals { get; private init; } = [];

    /// <summary>The intervals of <see cref="Relative"/>, of counts and rates per exposure (exact, of a ratio of counts); empty for
    /// proportions.</summary>
    public IReadOnlyList<ConfidenceInterval> RelativeIntervals { get; private init; } = [];

    /// <summary>The difference of two proportions that share no trial.</summary>
    public static Difference OfProportions(Proportion first, Proportion second)
    {
        var difference = ProportionDifference.Of(first, second);
        return new Difference(difference.Value, difference.Relative)
        {
            Intervals = [.. ConfidenceLevel.Reported.Select(level => NewcombeInterval.Of(first, second, level))],
        };
    }

    /// <summary>The difference of two counts of like exposure, such as two years.</summary>
    public static Difference OfCounts(long first, long second) => OfRates((first, 1), (second, 1), 1);

    /// <summary>The difference of two rates: events by exposure, times the multiplier.</summary>
    public static Difference OfRates((long Events, long Exposure) first, (long Events, long Exposure) second, double multiplier)
    {
        var value = (((double)first.Events / first.Exposure) - ((double)second.Events / second.Exposure)) * multiplier;
        if (first.Events < 0 || second.Events <= 0)
            return new Difference(value, null);
        var ratios = ConfidenceLevel
            .Reported.Select(level => CountRatio.Of(first.Events, first.Exposure, second.Events, second.Exposure, level).Value!)
            .ToList();
        return new Difference(value, ratios[0].Value - 1)
        {
            RelativeIntervals = [.. ratios.Select(ratio => new ConfidenceInterval(ratio.Level, ratio.Lower - 1, ratio.Upper - 1))],
        };
    }

    /// <summary>A difference of which nothing but its size is known.</summary>
    public static Difference OfValues(double first, double second) => new(first - second, second == 0 ? null : (first - second) / second);
}
