namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The ratio of two counts, or of two rates per exposure, with its interval. Given the total of the two, the first is binomial; its exact
/// interval (Clopper-Pearson) gives that of the ratio. Przyborowski J, Wilenski H. Biometrika 1940;31(3-4):313-323; Breslow NE, Day NE.
/// Statistical Methods in Cancer Research II, IARC 1987, section 3.4.
/// </summary>
public sealed record CountRatio
{
    private CountRatio(double value, double lower, double upper, ConfidenceLevel level) =>
        (Value, Lower, Upper, Level) = (value, lower, upper, level);

    /// <summary>First by second: 1 where they are alike.</summary>
    public double Value { get; }

    /// <summary>The lower end, from 0.</summary>
    public double Lower { get; }

    /// <summary>The upper end.</summary>
    public double Upper { get; }

    /// <summary>How sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>The ratio of two counts of like exposure, such as two years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Computed<CountRatio> Of(long first, long second, ConfidenceLevel level) => Of(first, 1, second, 1, level);

    /// <summary>The ratio of two rates per exposure, such as a population.</summary>
    /// <param name="first">The count compared.</param>
    /// <param name="firstExposure">What it arose in, above 0.</param>
    /// <param name="second">The count it is compared with.</param>
    /// <param name="secondExposure">What that arose in, above 0.</param>
    /// <param name="level">How sure the interval is to be.</param>
    /// <returns>The ratio, or <see cref="NotComputableReason.NoExpectedEvents"/> where the second count is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or an exposure below 1.</exception>
    public static Computed<CountRatio> Of(long first, long firstExposure, long second, long secondExposure, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstExposure, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(secondExposure, 1);
        if (second == 0)
            return new(NotComputableReason.NoExpectedEvents);
        var exposure = (double)secondExposure / firstExposure;
        var share = ClopperPearsonInterval.Of(Proportion.Of(first, first + second), level);
        return new(new CountRatio((double)first / second * exposure, Odds(share.Lower) * exposure, Odds(share.Upper) * exposure, level));
    }

    private static double Odds(double share) => share / (1 - share);
}
