namespace OutcomesApi.Domain.Measures;

/// <summary>Whether a charge for another offence than the one recorded counts.</summary>
public enum AlternativeCharges
{
    /// <summary>It counts.</summary>
    Included,

    /// <summary>It does not.</summary>
    Excluded,

    /// <summary>The question does not arise.</summary>
    NotApplicable,

    /// <summary>The publisher did not say.</summary>
    NotStated,
}
