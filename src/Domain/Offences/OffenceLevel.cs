namespace OutcomesApi.Domain.Offences;

/// <summary>Where in the tree of offences a node stands.</summary>
public enum OffenceLevel
{
    /// <summary>All offences together.</summary>
    All,

    /// <summary>An offence group, such as sexual offences.</summary>
    Group,

    /// <summary>An offence subgroup, such as rape.</summary>
    Subgroup,

    /// <summary>One offence code, such as 19C.</summary>
    Code,
}
