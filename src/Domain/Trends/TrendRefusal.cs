namespace OutcomesApi.Domain.Trends;

/// <summary>Why a change or a trend is not computed from a series.</summary>
public enum TrendRefusal
{
    /// <summary>The series has periods of several kinds, such as calendar and financial years.</summary>
    MixedPeriodKinds,

    /// <summary>The periods overlap, as years ending in successive quarters do, so that they share cases.</summary>
    OverlappingPeriods,

    /// <summary>A break in series lies between the periods.</summary>
    BreakCrossed,

    /// <summary>A period between the first and the last has no figure, or only a part of one.</summary>
    GapInSeries,

    /// <summary>Too many offences of a period have no outcome yet.</summary>
    ImmaturePoints,

    /// <summary>A figure is only bounded, or only its percentage was published.</summary>
    PartsNotExact,

    /// <summary>The numerator is not a part of the denominator, as in a count, a rate per head, or more charges than offences.</summary>
    NotAProportion,

    /// <summary>There are fewer points than the test needs.</summary>
    TooFewPoints,

    /// <summary>All had the event, or none, so there is nothing to vary.</summary>
    NoVariation,
}
