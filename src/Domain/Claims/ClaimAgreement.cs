namespace OutcomesApi.Domain.Claims;

/// <summary>How well a figure agrees with what was claimed, best first.</summary>
public enum ClaimAgreement
{
    /// <summary>Both counts of the claim are the counts of the rate, or the count is the one claimed.</summary>
    SameCounts,

    /// <summary>The publisher gave the very number that is claimed.</summary>
    AsPublished,

    /// <summary>The value of the counts is the one claimed, after rounding as it was written.</summary>
    AfterRounding,

    /// <summary>The claim is loose, such as "more than half", or the figure is only bounded, and the two do not contradict each
    /// other.</summary>
    Consistent,

    /// <summary>The figure is another.</summary>
    Differs,
}
