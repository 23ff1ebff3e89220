namespace OutcomesApi.Domain.Statistics;

/// <summary>Where a force stands in a funnel, lowest first: by the one-sided tail at half the α of each level.</summary>
public enum FunnelZone
{
    /// <summary>Below the target by more than chance explains at 99.8%: a tail of at most 0.001.</summary>
    FarBelow,

    /// <summary>Below it at 95% and not at 99.8%: a tail of at most 0.025.</summary>
    Below,

    /// <summary>Within what chance explains at 95%.</summary>
    Within,

    /// <summary>Above it at 95% and not at 99.8%.</summary>
    Above,

    /// <summary>Above it at 99.8%.</summary>
    FarAbove,
}
