namespace OutcomesApi.Domain.Statistics;

/// <summary>Why a statistic is not defined for data that are legal in themselves.</summary>
public enum NotComputableReason
{
    /// <summary>There is no trial to take a share of.</summary>
    NoTrials,

    /// <summary>The population is 0.</summary>
    NoPopulation,

    /// <summary>The standard expects no event, so nothing can be compared with it.</summary>
    NoExpectedEvents,

    /// <summary>Every trial had the event, or none had, so there is nothing to vary.</summary>
    NoVariation,

    /// <summary>Every point has the same score, so there is no direction to go in.</summary>
    NoScoreVariation,

    /// <summary>The target is 0 or 1, where chance allows no spread.</summary>
    TargetAtBoundary,

    /// <summary>There are fewer groups than a comparison needs.</summary>
    TooFewGroups,

    /// <summary>There are fewer points than a series needs.</summary>
    TooFewPoints,
}
