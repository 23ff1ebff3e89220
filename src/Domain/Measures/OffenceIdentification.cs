namespace OutcomesApi.Domain.Measures;

/// <summary>By which offence a case is classed.</summary>
public enum OffenceIdentification
{
    /// <summary>The offence that the police recorded.</summary>
    RecordedOffence,

    /// <summary>The most serious offence proceeded against, so a rape prosecuted with a murder counts as the murder.</summary>
    PrincipalOffenceAtProsecution,

    /// <summary>The most serious offence when the prosecution ended.</summary>
    PrincipalOffenceAtFinalisation,

    /// <summary>A flag on the CPS case, applied to charge and allegation alike.</summary>
    CpsFlag,

    /// <summary>A category of the publisher without an official definition.</summary>
    PublisherCategory,

    /// <summary>The measure is not about offences.</summary>
    NotApplicable,

    /// <summary>The publisher did not say.</summary>
    NotStated,
}
