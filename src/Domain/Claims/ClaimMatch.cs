namespace OutcomesApi.Domain.Claims;

/// <summary>A figure set against a claim.</summary>
/// <param name="Candidate">The figure.</param>
/// <param name="Agreement">How well the two agree.</param>
/// <param name="Differs">What differs: <c>area</c>, <c>offence</c>, <c>period</c> or <c>value</c>; empty for a match.</param>
/// <param name="Distance">How far the value is from the one claimed: in proportion for a share, as a fraction of the claim for a
/// count.</param>
public sealed record ClaimMatch(ClaimCandidate Candidate, ClaimAgreement Agreement, IReadOnlyList<string> Differs, decimal Distance)
{
    /// <summary>Where it is superseded, the same figure as it is now; null where it is current or no longer published.</summary>
    public ClaimCandidate? Now { get; init; }
}
