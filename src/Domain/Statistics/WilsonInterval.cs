namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// Wilson's score interval for a proportion, without continuity correction: the shares that a score test at the level would
/// not refuse. It is the usual interval for a share, because it stays within 0 and 1 and is honest for few events.
/// </summary>
/// <remarks>
/// <para>
/// For x events of n: (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)). The lower end is computed as
/// 2x² / (n(2x + z² + z√(…))), which is the same number without subtracting two large ones.
/// </para>
/// <para>
/// Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22(158):209-212.
/// Newcombe RG. Two-sided confidence intervals for the single proportion: comparison of seven methods. Stat Med
/// 1998;17(8):857-872.
/// </para>
/// </remarks>
public static class WilsonInterval
{
    /// <summary>The interval: fractions from 0 to 1, from exactly 0 where no trial had the event, to exactly 1 where all had.</summary>
    /// <param name="proportion">The share seen; good for up to 1e12 trials.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    public static ConfidenceInterval Of(Proportion proportion, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        var z = level.Z;
        double x = proportion.Events;
        double n = proportion.Trials;
        var spread = (2 * x) + (z * z) + (z * Math.Sqrt((z * z) + (4 * x * proportion.Complement)));
        var lower = 2 * x / n * (x / spread);
        var upper = proportion.Events == proportion.Trials ? 1 : spread / (2 * (n + (z * z)));
        return new ConfidenceInterval(level, lower, Math.Min(upper, 1));
    }
}
