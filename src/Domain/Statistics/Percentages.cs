using System.Numerics;

namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// Percentages as they are written: rounded half away from zero, on the counts themselves, because a share that lies on a half
/// often has no exact double and would be rounded by its last bit. Numbers for machines are not rounded at all.
/// </summary>
public static class Percentages
{
    private const int MostDecimals = 10;
    private const double LargestRatio = 1e15;

    /// <summary>The share as a percentage, rounded exactly: 81 of 2,000 is 4.1, not 4.0.</summary>
    /// <param name="proportion">The share.</param>
    /// <param name="decimals">The decimals kept, from 0 to 10.</param>
    /// <returns>A percentage from 0 to 100 with that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are out of their range.</exception>
    public static decimal OfProportion(Proportion proportion, int decimals = 1) => Rounded(proportion.Events, proportion.Trials, decimals);

    /// <summary>First minus second in percentage points, rounded exactly.</summary>
    /// <param name="first">The share compared.</param>
    /// <param name="second">The share it is compared with.</param>
    /// <param name="decimals">The decimals kept, from 0 to 10.</param>
    /// <returns>Percentage points from −100 to 100 with that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are out of their range.</exception>
    public static decimal PointsBetween(Proportion first, Proportion second, int decimals = 1) =>
        Rounded(
            ((BigInteger)first.Events * second.Trials) - ((BigInteger)second.Events * first.Trials),
            (BigInteger)first.Trials * second.Trials,
            decimals
        );

    /// <summary>
    /// A fraction that is only known as a double, as a percentage. It is rounded from its first 15 significant digits, which
    /// drops the noise of its arithmetic: 0.0405 is 4.1, although the double nearest to it may lie below.
    /// </summary>
    /// <param name="fraction">A fraction; any number within ±1e15, as a relative change may be above 1.</param>
    /// <param name="decimals">The decimals kept, from 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction or the decimals are out of their range.</exception>
    public static decimal OfFraction(double fraction, int decimals = 1)
    {
        if (!(Math.Abs(fraction) <= LargestRatio))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, $"A fraction is a number within ±{LargestRatio}.");

        return Math.Round(100 * (decimal)fraction, Checked(decimals), MidpointRounding.AwayFromZero);
    }

    private static decimal Rounded(BigInteger numerator, BigInteger denominator, int decimals)
    {
        var unit = new decimal(1, 0, 0, false, (byte)Checked(decimals));
        var scaled = BigInteger.Abs(numerator) * 100 * BigInteger.Pow(10, decimals);
        var rounded = ((2 * scaled) + denominator) / (2 * denominator);
        return (decimal)rounded * unit * numerator.Sign;
    }

    private static int Checked(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        return decimals;
    }
}
