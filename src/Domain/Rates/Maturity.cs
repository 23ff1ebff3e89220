namespace OutcomesApi.Domain.Rates;

/// <summary>How far a rate on the recorded basis is from final: the offences of the period that have no outcome yet.</summary>
/// <param name="NotYetAssigned">How many have none. A balancing item: it can be negative.</param>
/// <param name="Recorded">Of how many recorded.</param>
public sealed record Maturity(long NotYetAssigned, long Recorded)
{
    /// <summary>The share not yet assigned an outcome, from 0 to 1; null where nothing was recorded. Below 0 where the balancing item is.</summary>
    public double? Share => Recorded == 0 ? null : (double)NotYetAssigned / Recorded;
}
