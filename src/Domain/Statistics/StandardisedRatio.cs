namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// Indirect standardisation: the events a force had against those it would have had if each kind of offence had gone as it
/// does in the standard. Above 1 is more than its mix of offences explains.
/// </summary>
/// <remarks>
/// O = Σ events; E = Σ N(force, offence) · p(standard, offence); ratio O / E, with the interval of <see cref="PoissonInterval"/>
/// on O divided by E, which is taken as known. Two forces' ratios have different weights and are not to be ranked against
/// each other. Breslow NE, Day NE. Statistical Methods in Cancer Research, volume II. IARC Scientific Publications 82, 1987,
/// pages 65-72.
/// </remarks>
public sealed record StandardisedRatio
{
    private const double LeastExpected = 1e-100;

    private StandardisedRatio(long observed, double expected, ConfidenceLevel level)
    {
        (Observed, Expected) = (observed, expected);
        Ratio = observed / expected;
        Interval = PoissonInterval.Of(observed, level).Scaled(1 / expected);
    }

    /// <summary>O: the events seen.</summary>
    public long Observed { get; }

    /// <summary>E: the events the standard expects for this mix, above 0.</summary>
    public double Expected { get; }

    /// <summary>O / E, from 0 up; 1 is as expected.</summary>
    public double Ratio { get; }

    /// <summary>The interval of <see cref="Ratio"/>.</summary>
    public ConfidenceInterval Interval { get; }

    /// <summary>The ratio over strata; not defined for no event expected (<see cref="NotComputableReason.NoExpectedEvents"/>).</summary>
    /// <param name="strata">The kinds of offence, each once, in any order.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There are no strata or there is no level.</exception>
    public static Computed<StandardisedRatio> Of(IReadOnlyList<Stratum> strata, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Of(strata.Sum(stratum => stratum.Events), strata.Sum(stratum => stratum.Expected), level);
    }

    /// <summary>The ratio of known totals; not defined for no event expected
    /// (<see cref="NotComputableReason.NoExpectedEvents"/>).</summary>
    /// <param name="observed">The events seen, from 0.</param>
    /// <param name="expected">The events the standard expects, from 0.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A total is negative, or the expected one is not finite.</exception>
    public static Computed<StandardisedRatio> Of(long observed, double expected, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfNegative(observed);
        ArgumentOutOfRangeException.ThrowIfNegative(expected);
        Guard.Squarable(expected, nameof(expected));
        return expected < LeastExpected ? new(NotComputableReason.NoExpectedEvents) : new(new StandardisedRatio(observed, expected, level));
    }
}
