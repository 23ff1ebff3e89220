namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// Clopper and Pearson's exact interval for a proportion: the shares that neither one-sided binomial test would refuse. It
/// covers at least as often as its level says, and is wider than Wilson's for that reason; it is given on request.
/// </summary>
/// <remarks>
/// The ends are the α/2 quantile of Beta(x, n − x + 1) and the 1 − α/2 quantile of Beta(x + 1, n − x).
/// Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika
/// 1934;26(4):404-413. The error of an end stays below 1e-9 up to 1e12 trials, where that can be a thousandth of the width.
/// </remarks>
public static class ClopperPearsonInterval
{
    /// <summary>The interval: fractions from 0 to 1, from exactly 0 where no trial had the event, to exactly 1 where all had.</summary>
    /// <param name="proportion">The share seen.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    public static ConfidenceInterval Of(Proportion proportion, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        var tail = level.Alpha / 2;
        double x = proportion.Events;
        double n = proportion.Trials;
        var lower = proportion.Events == 0 ? 0 : BetaQuantile.Of(x, n - x + 1, tail);
        var upper = proportion.Events == proportion.Trials ? 1 : BetaQuantile.Of(x + 1, n - x, 1 - tail);
        return new ConfidenceInterval(level, lower, upper);
    }
}
