namespace OutcomesApi.Domain.Claims;

/// <summary>What kind of number a text claims.</summary>
public enum ClaimedValueKind
{
    /// <summary>A share: "23%", "one in five", "more than half".</summary>
    Proportion,

    /// <summary>Two counts, one out of the other: "18 out of 77", "843/52,210".</summary>
    Parts,

    /// <summary>One count: "fewer than 12", "a dozen".</summary>
    Count,
}
