namespace OutcomesApi.Domain.Rates;

/// <summary>How far a rate on the recorded basis is from final: the offences of the period that have no outcome yet.</summary>
/// <param name="NotYetAssigned">How many have none. A balancing item: it can be negative.</param>
/// <param name="Recorded">Of how many recorded.</param>
public sealed record Maturity(long NotYetAssigned, long Recorded)
{
    /// <summary>
    /// The most that may have no outcome yet for a rate to count as mature. All crime of 2017/18 had 1.9% without one in early 2019, and
    /// its charge rate rose by 0.3 points after that; rape had 12.3%.
    /// </summary>
    public const double LargestShareWhenMature = 0.05;

    /// <summary>Whether few enough are left for the rate to be set beside that of another period.</summary>
    public bool IsMature => Math.Abs(Share ?? 0) <= LargestShareWhenMature;

    /// <summary>The share not yet assigned an outcome, from 0 to 1; null where nothing was recorded. Below 0 where the balancing item
    /// is.</summary>
    public double? Share => Recorded == 0 ? null : (double)NotYetAssigned / Recorded;
}
