namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// Where a force with so many trials would be expected to fall if it were no different from the target: the two curves of a
/// funnel plot at one place on its axis.
/// </summary>
/// <remarks>
/// p0 ± z√(p0(1 − p0)/n), and where n·p0 &lt; 10 or n(1 − p0) &lt; 10 the interpolated binomial quantile over n, both clipped to 0 and 1.
/// They are for drawing: whether a force is above or below follows from the exact tail (<see cref="FunnelPosition"/>), which an interpolated
/// limit does not keep to the letter.
/// Spiegelhalter DJ. Funnel plots for comparing institutional performance. Stat Med 2005;24(8):1185-1202, appendix A.
/// </remarks>
public sealed record FunnelLimits
{
    /// <summary>The expected events, or trials without one, below which the exact limits are used.</summary>
    public const double FewestExpectedForNormal = 10;

    private FunnelLimits(FunnelTarget target, long trials, ConfidenceLevel level, FunnelMethod method, double lower, double upper)
    {
        (Target, Trials, Method) = (target.Value, trials, method);

        // With well under one event expected a quantile can fall below the target, which no force could then be on.
        Limits = new ConfidenceInterval(level, Math.Clamp(lower, 0, Target), Math.Clamp(upper, Target, 1));
    }

    /// <summary>The middle line, a fraction.</summary>
    public double Target { get; }

    /// <summary>The trials the limits hold for.</summary>
    public long Trials { get; }

    /// <summary>How the limits were made.</summary>
    public FunnelMethod Method { get; }

    /// <summary>The limits, fractions from 0 to 1, with the target between them or on one of them.</summary>
    public ConfidenceInterval Limits { get; }

    /// <summary>The limits: exact where fewer than ten events, or fewer than ten trials without one, are expected, otherwise from the normal distribution.</summary>
    /// <param name="target">The middle line, from 0 to 1; at 0 or 1 both limits are the target.</param>
    /// <param name="trials">The force's trials, from 1.</param>
    /// <param name="level">The level of the limits.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target is not from 0 to 1, or there is no trial.</exception>
    public static FunnelLimits Of(double target, long trials, ConfidenceLevel level) =>
        Math.Min(trials * target, trials * (1 - target)) < FewestExpectedForNormal
            ? Exact(target, trials, level)
            : Normal(target, trials, level);

    /// <summary>The limits from the normal distribution, whatever the number expected.</summary>
    /// <param name="target">The middle line, from 0 to 1; at 0 or 1 both limits are the target.</param>
    /// <param name="trials">The force's trials, from 1.</param>
    /// <param name="level">The level of the limits.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target is not from 0 to 1, or there is no trial.</exception>
    public static FunnelLimits Normal(double target, long trials, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var middle = FunnelTarget.Of(target);
        var reach = level.Z * Math.Sqrt(middle.VarianceFor(trials));
        return new(middle, trials, level, FunnelMethod.NormalApproximation, target - reach, target + reach);
    }

    /// <summary>The limits that allow for differences between forces beyond chance: p0 ± z√(p0(1 − p0)/n + τ²).</summary>
    /// <param name="overdispersion">What the forces show, with the target they were held against.</param>
    /// <param name="trials">The force's trials, from 1.</param>
    /// <param name="level">The level of the limits.</param>
    /// <exception cref="ArgumentNullException">There is no overdispersion or no level.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no trial.</exception>
    public static FunnelLimits Adjusted(Overdispersion overdispersion, long trials, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(overdispersion);
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var middle = FunnelTarget.Of(overdispersion.Target);
        var reach = level.Z * Math.Sqrt(middle.VarianceFor(trials) + overdispersion.TauSquared);
        return new(middle, trials, level, FunnelMethod.OverdispersionAdjusted, middle.Value - reach, middle.Value + reach);
    }

    private static FunnelLimits Exact(double target, long trials, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var middle = FunnelTarget.Of(target);
        if (middle.IsAtBoundary)
            return new(middle, trials, level, FunnelMethod.ExactBinomial, target, target);

        var tail = level.Alpha / 2;
        var lower = QuantileOf(target, trials, tail) / trials;
        var upper = QuantileOf(target, trials, 1 - tail) / trials;
        return new(middle, trials, level, FunnelMethod.ExactBinomial, lower, upper);
    }

    // The distribution is added up from its short end: that of the trials without an event where nearly all have one.
    private static double QuantileOf(double target, long trials, double probability) =>
        trials * target < FewestExpectedForNormal
            ? BinomialQuantile.Interpolated(target, trials, probability)
            : trials - 1 - BinomialQuantile.Interpolated(1 - target, trials, 1 - probability);
}
