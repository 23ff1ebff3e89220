namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// How much more forces differ than chance alone explains. Nearly all of them are beyond the limits of an unadjusted funnel
/// when each has many thousands of records; a position that allows for what they usually differ says more.
/// </summary>
/// <remarks>
/// With the z-scores of k forces winsorised, φ = Σz² / k. With w = 1/s² and s² = p0(1 − p0)/n,
/// τ² = max(0, (kφ − (k − 1)) / (Σw − Σw²/Σw)). Spiegelhalter DJ. Funnel plots for comparing institutional performance.
/// Stat Med 2005;24(8):1185-1202. Spiegelhalter DJ. Handling over-dispersion of performance indicators. Qual Saf Health
/// Care 2005;14(5):347-351. The estimate of τ² is that of DerSimonian R, Laird N. Control Clin Trials 1986;7(3):177-188.
/// </remarks>
public sealed record Overdispersion
{
    /// <summary>The fraction of z-scores drawn in on each side unless another is asked for: 10%.</summary>
    public const double UsualTail = 0.1;

    private readonly FunnelTarget _target;

    private Overdispersion(FunnelTarget target, int groups, double phi, double tauSquared) =>
        (_target, Groups, Phi, TauSquared) = (target, groups, phi, tauSquared);

    /// <summary>p0: the share the forces were held against.</summary>
    public double Target => _target.Value;

    /// <summary>k: the number of forces.</summary>
    public int Groups { get; }

    /// <summary>φ: the mean squared z-score, from 0 up; about 1 where chance explains the differences.</summary>
    public double Phi { get; }

    /// <summary>τ²: the variance between forces beyond chance, as a squared fraction, from 0 up.</summary>
    public double TauSquared { get; }

    /// <summary>
    /// The overdispersion of these forces; the order does not matter. Not defined for fewer than two
    /// (<see cref="NotComputableReason.TooFewGroups"/>) or for a target of 0 or 1
    /// (<see cref="NotComputableReason.TargetAtBoundary"/>).
    /// </summary>
    /// <param name="groups">The forces' shares.</param>
    /// <param name="target">p0, from 0 to 1.</param>
    /// <param name="tail">The fraction of z-scores drawn in on each side, from 0 to below 0.5.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target or the tail is out of its range.</exception>
    public static Computed<Overdispersion> Of(IReadOnlyList<Proportion> groups, double target, double tail = UsualTail)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var middle = FunnelTarget.Of(target);
        if (groups.Count < 2)
            return new(NotComputableReason.TooFewGroups);
        if (middle.IsAtBoundary)
            return new(NotComputableReason.TargetAtBoundary);

        double[] weights = [.. groups.Select(group => 1 / middle.VarianceFor(group.Trials))];
        var phi = PhiOf([.. groups.Select((group, i) => (group.Value - target) * Math.Sqrt(weights[i]))], tail);
        var total = weights.Sum();
        var spread = total - weights.Sum(weight => weight * (weight / total));
        var excess = (groups.Count * phi) - (groups.Count - 1);
        return new(new Overdispersion(middle, groups.Count, phi, Math.Max(0, excess / spread)));
    }

    /// <summary>φ of z-scores: the mean of their squares once both tails are drawn in.</summary>
    /// <param name="zScores">At least one z-score.</param>
    /// <param name="tail">The fraction drawn in on each side, from 0 to below 0.5.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A z-score is not a number within ±1e100, or the tail is out of range.</exception>
    public static double PhiOf(IReadOnlyList<double> zScores, double tail = UsualTail) =>
        Winsorised.Of(zScores, tail).Values.Average(z => z * z);

    /// <summary>The z-score with the variance between forces added to that of chance: (p − p0) / √(s² + τ²).</summary>
    /// <param name="proportion">A force's share.</param>
    public double AdditiveZ(Proportion proportion) =>
        (proportion.Value - Target) / Math.Sqrt(_target.VarianceFor(proportion.Trials) + TauSquared);

    /// <summary>
    /// The z-score with the standard error of chance widened by √φ: (p − p0) / (s√φ). A φ below 1 narrows nothing, as τ² of 0
    /// does not.
    /// </summary>
    /// <param name="proportion">A force's share.</param>
    public double MultiplicativeZ(Proportion proportion) =>
        (proportion.Value - Target) / Math.Sqrt(_target.VarianceFor(proportion.Trials) * Math.Max(1, Phi));
}
