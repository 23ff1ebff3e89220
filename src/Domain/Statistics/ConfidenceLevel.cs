using MathNet.Numerics.Distributions;

namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// How often intervals built this way cover the true value in the long run, with the two-sided standard normal quantile
/// that goes with it. Two levels with the same <see cref="Level"/> are equal.
/// </summary>
/// <remarks>
/// 95% and 99.8% are the levels of the warning and action lines of a control chart: Spiegelhalter DJ, Stat Med
/// 2005;24(8):1185-1202.
/// </remarks>
public sealed record ConfidenceLevel
{
    private const double LowestLevel = 0.5;
    private const double HighestLevel = 0.9999;

    private ConfidenceLevel(double level, double z)
    {
        Level = level;
        Z = z;
    }

    /// <summary>95%, z = 1.959963984540054: the level of a usual interval.</summary>
    public static ConfidenceLevel NinetyFive { get; } = new(0.95, 1.959963984540054);

    /// <summary>99.8%, z = 3.090232306167813: the level at which a trend or an outlier is called.</summary>
    public static ConfidenceLevel NinetyNinePointEight { get; } = new(0.998, 3.090232306167813);

    /// <summary>The levels every figure is reported at, lowest first.</summary>
    public static IReadOnlyList<ConfidenceLevel> Reported { get; } = [NinetyFive, NinetyNinePointEight];

    /// <summary>The coverage as a fraction: 0.95 for 95%.</summary>
    public double Level { get; }

    /// <summary>The standard normal quantile at (1 + <see cref="Level"/>) / 2.</summary>
    public double Z { get; }

    /// <summary>The probability left outside, both sides together: 1 − <see cref="Level"/>, as a person would write it.</summary>
    public double Alpha => (double)(1m - (decimal)Level);

    /// <summary>The level with this coverage; the two reported levels are given as themselves.</summary>
    /// <param name="level">The coverage, a fraction from 0.5 to 0.9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The coverage is outside that range or is not a number.</exception>
    public static ConfidenceLevel Of(double level)
    {
        if (!(level >= LowestLevel && level <= HighestLevel))
            throw new ArgumentOutOfRangeException(nameof(level), level, $"A confidence level is from {LowestLevel} to {HighestLevel}.");

        return Reported.FirstOrDefault(known => known.Level.Equals(level))
            ?? new ConfidenceLevel(level, Normal.InvCDF(0, 1, (1 + level) / 2));
    }
}
