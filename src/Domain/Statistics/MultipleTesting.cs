namespace OutcomesApi.Domain.Statistics;

/// <summary>P-values adjusted for having made many tests: compare each with the level as if it were the only one.</summary>
public static class MultipleTesting
{
    /// <summary>
    /// Holm's step-down adjustment, which keeps the chance of even one false alarm at the level: the i-th smallest of m times
    /// m − i + 1, never below the one before it, at most 1.
    /// </summary>
    /// <remarks>Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6(2):65-70.</remarks>
    /// <param name="pValues">The p-values, each from 0 to 1, in any order.</param>
    /// <returns>The adjusted p-values, from 0 to 1, in the order given.</returns>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not a number from 0 to 1.</exception>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> pValues)
    {
        var order = SmallestFirst(pValues);
        var adjusted = new double[order.Length];
        double reached = 0;
        for (var i = 0; i < order.Length; i++)
        {
            reached = Math.Max(reached, Math.Min(1, pValues[order[i]] * (order.Length - i)));
            adjusted[order[i]] = reached;
        }

        return adjusted;
    }

    /// <summary>
    /// Benjamini and Hochberg's step-up adjustment, which keeps the expected share of false alarms among the alarms at the
    /// level: the i-th smallest of m times m / i, never above the one after it.
    /// </summary>
    /// <remarks>
    /// Benjamini Y, Hochberg Y. Controlling the false discovery rate: a practical and powerful approach to multiple testing.
    /// J R Stat Soc B 1995;57(1):289-300.
    /// </remarks>
    /// <param name="pValues">The p-values, each from 0 to 1, in any order.</param>
    /// <returns>The adjusted p-values, from 0 to 1, in the order given.</returns>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not a number from 0 to 1.</exception>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        var order = SmallestFirst(pValues);
        var adjusted = new double[order.Length];
        double reached = 1;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            reached = Math.Min(reached, pValues[order[i]] * order.Length / (i + 1));
            adjusted[order[i]] = reached;
        }

        return adjusted;
    }

    private static int[] SmallestFirst(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        return [.. Enumerable.Range(0, pValues.Count).OrderBy(i => Guard.Fraction(pValues[i], nameof(pValues)))];
    }
}
