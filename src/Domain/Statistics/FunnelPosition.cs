namespace OutcomesApi.Domain.Statistics;

/// <summary>How far a force is from the target in standard errors, and which limits of the funnel it is beyond.</summary>
/// <remarks>
/// z = (p − p0) / √(p0(1 − p0)/n). The zone is read off the limits that are drawn, so the two never disagree; where few
/// events are expected those are exact, and z alone would say otherwise. Spiegelhalter DJ. Funnel plots for comparing
/// institutional performance. Stat Med 2005;24(8):1185-1202.
/// </remarks>
public sealed record FunnelPosition
{
    private FunnelPosition(double z, double value, Func<ConfidenceLevel, FunnelLimits> limitsAt)
    {
        Z = z;
        Zone = (SideOf(value, limitsAt(ConfidenceLevel.NinetyFive)), SideOf(value, limitsAt(ConfidenceLevel.NinetyNinePointEight))) switch
        {
            (_, < 0) => FunnelZone.FarBelow,
            (_, > 0) => FunnelZone.FarAbove,
            (< 0, _) => FunnelZone.Below,
            (> 0, _) => FunnelZone.Above,
            _ => FunnelZone.Within,
        };
    }

    /// <summary>The distance from the target in standard errors; above 0 is above the target.</summary>
    public double Z { get; }

    /// <summary>Which limits the force is beyond.</summary>
    public FunnelZone Zone { get; }

    /// <summary>
    /// The position against chance alone, by the limits of <see cref="FunnelLimits.Of"/>. Not defined for a target of 0 or 1
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
        return new(new FunnelPosition(z, proportion.Value, level => FunnelLimits.Of(target, proportion.Trials, level)));
    }

    /// <summary>The position that allows for overdispersion: the additive z and <see cref="FunnelLimits.Adjusted"/>.</summary>
    /// <param name="proportion">The force's share.</param>
    /// <param name="overdispersion">What the forces show, with the target they were held against.</param>
    /// <exception cref="ArgumentNullException">There is no overdispersion.</exception>
    public static FunnelPosition Of(Proportion proportion, Overdispersion overdispersion)
    {
        ArgumentNullException.ThrowIfNull(overdispersion);
        return new FunnelPosition(
            overdispersion.AdditiveZ(proportion),
            proportion.Value,
            level => FunnelLimits.Adjusted(overdispersion, proportion.Trials, level)
        );
    }

    private static int SideOf(double value, FunnelLimits funnel) =>
        value < funnel.Limits.Lower ? -1
        : value > funnel.Limits.Upper ? 1
        : 0;
}
