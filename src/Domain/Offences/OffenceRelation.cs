namespace OutcomesApi.Domain.Offences;

/// <summary>How what one offence takes in lies to what another takes in, by their words. It says nothing of how either is
/// counted.</summary>
public enum OffenceRelation
{
    /// <summary>Both take in the same.</summary>
    Exact,

    /// <summary>This one is a part of the other.</summary>
    Narrower,

    /// <summary>The other is a part of this one.</summary>
    Broader,

    /// <summary>There is no other, or none that was verified.</summary>
    None,
}
