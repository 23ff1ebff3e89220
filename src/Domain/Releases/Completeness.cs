namespace OutcomesApi.Domain.Releases;

/// <summary>The dimensions over which a release can declare that its figures are complete. Over any other, nothing is summed.</summary>
public static class Completeness
{
    /// <summary>All 43 police forces.</summary>
    public const string Forces = "forces";

    /// <summary>All offences that the table has.</summary>
    public const string Offences = "offences";

    /// <summary>All outcome types of the time: one that is not in the release did not exist.</summary>
    public const string OutcomeTypes = "outcome-types";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Forces, Offences, OutcomeTypes];
}
