namespace OutcomesApi.Domain.Measures;

/// <summary>What happened to whatever is counted.</summary>
public enum MeasureEvent
{
    /// <summary>Reported to the police.</summary>
    Reported,

    /// <summary>Recorded by the police as a crime.</summary>
    Recorded,

    /// <summary>An investigation was closed.</summary>
    Concluded,

    /// <summary>An outcome of any type was assigned.</summary>
    OutcomeAssigned,

    /// <summary>A suspect was charged or summonsed.</summary>
    Charged,

    /// <summary>A caution, penalty notice, warning or community resolution was given.</summary>
    OutOfCourtDisposal,

    /// <summary>The offence was taken into consideration by a court.</summary>
    TakenIntoConsideration,

    /// <summary>Prosecution was prevented or not in the public interest.</summary>
    ProsecutionPrevented,

    /// <summary>The investigation ended without formal action.</summary>
    NoFurtherAction,

    /// <summary>Responsibility passed to another body.</summary>
    Transferred,

    /// <summary>Diversionary, educational or intervention activity was undertaken.</summary>
    Diverted,

    /// <summary>No outcome was assigned yet; a balancing item that can be negative.</summary>
    NotYetAssigned,

    /// <summary>A defendant was proceeded against.</summary>
    Prosecuted,

    /// <summary>A prosecution was completed, whatever its result.</summary>
    Completed,

    /// <summary>A defendant was convicted.</summary>
    Convicted,

    /// <summary>A defendant was sentenced.</summary>
    Sentenced,

    /// <summary>A prosecution ended without a conviction.</summary>
    Unsuccessful,

    /// <summary>A person was usually resident in the area.</summary>
    Resident,
}
