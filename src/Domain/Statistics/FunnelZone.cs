namespace OutcomesApi.Domain.Statistics;

/// <summary>Where a force stands in a funnel, lowest first. On a limit counts as inside it.</summary>
public enum FunnelZone
{
    /// <summary>Below the 99.8% limits.</summary>
    FarBelow,

    /// <summary>Below the 95% limits, not the 99.8% ones.</summary>
    Below,

    /// <summary>Within the 95% limits.</summary>
    Within,

    /// <summary>Above the 95% limits, not the 99.8% ones.</summary>
    Above,

    /// <summary>Above the 99.8% limits.</summary>
    FarAbove,
}
