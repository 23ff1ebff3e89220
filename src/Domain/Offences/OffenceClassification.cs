namespace OutcomesApi.Domain.Offences;

/// <summary>
/// Whose list of offences a node belongs to. The lists are never joined by code: MoJ's 19F is the Home Office's 19G in at least one
/// release, and MoJ's group of sexual offences holds codes that the Home Office files elsewhere.
/// </summary>
public enum OffenceClassification
{
    /// <summary>The Home Office's counting rules: groups, subgroups and offence codes of police recorded crime.</summary>
    HomeOffice,

    /// <summary>The Ministry of Justice's offence codes, as in its court tables.</summary>
    MinistryOfJustice,

    /// <summary>A category that a publisher used without an official definition, such as "serious sexual offences". Mapped to
    /// nothing.</summary>
    Publisher,
}
