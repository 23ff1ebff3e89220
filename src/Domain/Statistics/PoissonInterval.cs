using MathNet.Numerics;

namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The interval for a count of events that come singly and independently: exact below ten, and from ten Byar's approximation,
/// which agrees with the exact one to a few parts in a thousand there.
/// </summary>
/// <remarks>
/// Garwood F. Fiducial limits for the Poisson distribution. Biometrika 1936;28(3/4):437-442. Breslow NE, Day NE. Statistical
/// Methods in Cancer Research, volume II: The Design and Analysis of Cohort Studies. IARC Scientific Publications 82. Lyon:
/// International Agency for Research on Cancer, 1987, pages 68-72.
/// </remarks>
public static class PoissonInterval
{
    /// <summary>The count from which Byar's approximation is used.</summary>
    public const long SmallestApproximated = 10;

    /// <summary>The interval of the mean behind the count: <see cref="Exact"/> below ten, <see cref="Byar"/> from ten.</summary>
    /// <param name="count">The events seen, from 0.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static ConfidenceInterval Of(long count, ConfidenceLevel level) =>
        count < SmallestApproximated ? Exact(count, level) : Byar(count, level);

    /// <summary>
    /// Garwood's exact interval: the α/2 quantile of Gamma(x) and the 1 − α/2 quantile of Gamma(x + 1). The lower end is
    /// exactly 0 for no event.
    /// </summary>
    /// <param name="count">The events seen, from 0; above a million the ends lose digits and Byar's are the better ones.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static ConfidenceInterval Exact(long count, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tail = level.Alpha / 2;
        var lower = count == 0 ? 0 : SpecialFunctions.GammaLowerRegularizedInv(count, tail);
        return new ConfidenceInterval(level, lower, SpecialFunctions.GammaLowerRegularizedInv(count + 1.0, 1 - tail));
    }

    /// <summary>
    /// Byar's approximation: x(1 − 1/(9x) − z/(3√x))³ and y(1 − 1/(9y) + z/(3√y))³ with y = x + 1; a lower end that would
    /// come out negative, or a count of 0, gives 0.
    /// </summary>
    /// <param name="count">The events seen, from 0.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static ConfidenceInterval Byar(long count, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var lower = count == 0 ? 0 : Math.Max(ByarEnd(count, -level.Z), 0);
        return new ConfidenceInterval(level, lower, ByarEnd(count + 1.0, level.Z));
    }

    private static double ByarEnd(double count, double z)
    {
        var root = 1 - (1 / (9 * count)) + (z / (3 * Math.Sqrt(count)));
        return count * root * root * root;
    }
}
