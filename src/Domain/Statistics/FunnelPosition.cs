namespace OutcomesApi.Domain.Statistics;

/// <summary>How far a force is from the target in standard errors, and whether chance alone explains it.</summary>
/// <remarks>
/// z = (p − p0) / √(p0(1 − p0)/n). The zone follows from the exact binomial tail and not from the limits that are drawn: above (below) at a
/// level only if P(X ≥ x) (P(X ≤ x)) is at most half its α, 0.025 at 95% and 0.001 at 99.8%. With few trials even all of them can be likely:
/// 2 of 2 at a target of 0.67 has P = 0.45. Spiegelhalter DJ. Funnel plots for comparing institutional performance. Stat Med
/// 2005;24(8):1185-1202.
/// </remarks>
public sealed record FunnelPosition
{
    private FunnelPosition(double z, FunnelZone zone) => (Z, Zone) = (z, zone);

    /// <summary>The distance from the target in standard errors; above 0 is above the target.</summary>
    public double Z { get; }

    /// <summary>Whether the force is above or below the target by more than chance alone explains, and at which level.</summary>
    public FunnelZone Zone { get; }

    /// <summary>
    /// The position against chance alone, by the exact binomial tails at every number of trials. Not defined for a target of 0 or 1
    /// (<see cref="NotComputableReason.TargetAtBoundary"/>).
    /// </summary>
    /// <param name="proportion">The force's share.</param>
    /// <param name="target">The middle line of the funnel, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not from 0 to 1.</exception>
    public static Computed<FunnelPosition> Of(Proportion proportion, double target)
    {
        var middle = FunnelTarget.Of(target);
        if (middle.IsAtBoundary)
            return new(NotComputableReason.TargetAtBoundary);

        var z = (proportion.Value - target) / Math.Sqrt(middle.VarianceFor(proportion.Trials));
        return new(new FunnelPosition(z, ExactZone(proportion, target)));
    }

    /// <summary>
    /// The position that allows for overdispersion: the additive z and its normal limits. It is never further out than the exact position
    /// against chance alone.
    /// </summary>
    /// <param name="proportion">The force's share.</param>
    /// <param name="overdispersion">What the forces show, with the target they were held against.</param>
    /// <exception cref="ArgumentNullException">There is no overdispersion.</exception>
    public static FunnelPosition Of(Proportion proportion, Overdispersion overdispersion)
    {
        ArgumentNullException.ThrowIfNull(overdispersion);
        var z = overdispersion.AdditiveZ(proportion);
        return new FunnelPosition(z, Milder(NormalZone(z), ExactZone(proportion, overdispersion.Target)));
    }

    private static FunnelZone ExactZone(Proportion proportion, double target) =>
        ZoneOf(level =>
            BinomialTail.AtLeast(proportion.Events, proportion.Trials, target) <= level.Alpha / 2 ? 1
            : BinomialTail.AtMost(proportion.Events, proportion.Trials, target) <= level.Alpha / 2 ? -1
            : 0
        );

    private static FunnelZone NormalZone(double z) =>
        ZoneOf(level =>
            z > level.Z ? 1
            : z < -level.Z ? -1
            : 0
        );

    private static FunnelZone ZoneOf(Func<ConfidenceLevel, int> sideAt) =>
        (sideAt(ConfidenceLevel.NinetyFive), sideAt(ConfidenceLevel.NinetyNinePointEight)) switch
        {
            (_, < 0) => FunnelZone.FarBelow,
            (_, > 0) => FunnelZone.FarAbove,
            (< 0, _) => FunnelZone.Below,
            (> 0, _) => FunnelZone.Above,
            _ => FunnelZone.Within,
        };

    // Zones on different sides of the target have nothing in common but the middle.
    private static FunnelZone Milder(FunnelZone one, FunnelZone other) =>
        (one, other) switch
        {
            (FunnelZone.FarBelow, FunnelZone.FarBelow) => FunnelZone.FarBelow,
            (FunnelZone.FarAbove, FunnelZone.FarAbove) => FunnelZone.FarAbove,
            (FunnelZone.Below or FunnelZone.FarBelow, FunnelZone.Below or FunnelZone.FarBelow) => FunnelZone.Below,
            (FunnelZone.Above or FunnelZone.FarAbove, FunnelZone.Above or FunnelZone.FarAbove) => FunnelZone.Above,
            _ => FunnelZone.Within,
        };
}
