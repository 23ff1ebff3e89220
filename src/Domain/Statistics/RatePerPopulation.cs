namespace OutcomesApi.Domain.Statistics;

/// <summary>Events for every so many people, with the interval of the count behind it.</summary>
/// <remarks>
/// The rate and the ends of <see cref="PoissonInterval"/>, times multiplier / population; the population is taken as known.
/// Breslow NE, Day NE. Statistical Methods in Cancer Research, volume II. IARC Scientific Publications 82, 1987, pages 68-72.
/// </remarks>
public sealed record RatePerPopulation
{
    private RatePerPopulation(long count, long population, long multiplier, ConfidenceLevel level)
    {
        (Count, Population, Multiplier) = (count, population, multiplier);
        Rate = (double)count * multiplier / population;
        Interval = PoissonInterval.Of(count, level).Scaled((double)multiplier / population);
    }

    /// <summary>The events.</summary>
    public long Count { get; }

    /// <summary>The people, at least 1.</summary>
    public long Population { get; }

    /// <summary>For how many people the rate is given: 1,000 for a rate per 1,000.</summary>
    public long Multiplier { get; }

    /// <summary>Events per <see cref="Multiplier"/> people, from 0 up.</summary>
    public double Rate { get; }

    /// <summary>The interval of <see cref="Rate"/>, in its unit.</summary>
    public ConfidenceInterval Interval { get; }

    /// <summary>The rate; not defined for a population of 0 (<see cref="NotComputableReason.NoPopulation"/>).</summary>
    /// <param name="count">The events, from 0; there may be more of them than people.</param>
    /// <param name="population">The people, from 0.</param>
    /// <param name="multiplier">For how many people the rate is given, from 1.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the multiplier is below 1.</exception>
    public static Computed<RatePerPopulation> Of(long count, long population, long multiplier, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        ArgumentOutOfRangeException.ThrowIfLessThan(multiplier, 1);
        return population == 0 ? new(NotComputableReason.NoPopulation) : new(new RatePerPopulation(count, population, multiplier, level));
    }
}
