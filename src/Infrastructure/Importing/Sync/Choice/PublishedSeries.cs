namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>The series of files that the landing page lists.</summary>
public enum PublishedSeries
{
    /// <summary>No rule says what it is.</summary>
    Unknown,

    /// <summary>A document, a picture, a page: nothing with rows.</summary>
    NotATable,

    /// <summary>Outcomes by force, offence code and outcome type.</summary>
    Outcomes,

    /// <summary>Recorded crime by police force area.</summary>
    RecordedCrimeByForce,

    /// <summary>Recorded crime by community safety partnership.</summary>
    RecordedCrimeByPartnership,

    /// <summary>Outcomes for alternate offences: types 1A, 2A and 3A, which are inside 1, 2 and 3.</summary>
    AlternateOffences,

    /// <summary>Subcodes of offence codes, such as those of drug offences.</summary>
    Subcodes,

    /// <summary>Outcomes of the offences that involved a firearm or a knife.</summary>
    FlaggedOutcomes,

    /// <summary>Percentages that the publisher derived.</summary>
    SupplementaryMetrics,

    /// <summary>Incidents of rape, confirmed as offences or not.</summary>
    RapeIncidents,

    /// <summary>A list of areas.</summary>
    AreaLookup,
}
