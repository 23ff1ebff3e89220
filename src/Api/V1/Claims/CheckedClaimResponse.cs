using OutcomesApi.Domain.Claims;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>One number of a claim, set against the figures.</summary>
public sealed record CheckedClaimResponse
{
    /// <summary>The number, as the values that would make it true.</summary>
    public required ClaimedValueResponse Claimed { get; init; }

    /// <summary>
    /// <c>reproduced</c> by a current figure of the event and denominator that the text names; <c>reproduced-by-superseded</c> figures alone;
    /// <c>reproduced-by-other-definition</c> where the number is right for something else than was said, which <c>nearMisses</c> name;
    /// <c>consistent</c> with figures where the claim is loose; <c>not-reproduced</c> by any figure here, which does not make it false; or
    /// <c>not-checkable</c>, with the reason in <c>text</c>.
    /// </summary>
    /// <example>reproduced</example>
    public required string Verdict { get; init; }

    /// <summary>The verdict in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>How many figures agree with it.</summary>
    /// <example>1</example>
    public required int MatchCount { get; init; }

    /// <summary>The figures that agree with it, best first, at most 50.</summary>
    public required IReadOnlyList<ClaimMatchResponse> Matches { get; init; }

    /// <summary>Figures that would agree but for one thing, or whose value is near; at most 20.</summary>
    public required IReadOnlyList<ClaimMatchResponse> NearMisses { get; init; }

    /// <summary>The most matches that are listed.</summary>
    internal const int MostMatches = 50;

    /// <summary>The most near misses that are listed.</summary>
    internal const int MostNearMisses = 20;

    internal static CheckedClaimResponse Of(ClaimCheck check) =>
        new()
        {
            Claimed = ClaimedValueResponse.Of(check.Claimed),
            Verdict = VerdictOf(check),
            Text = Sentence(check),
            MatchCount = check.Matches.Count,
            Matches = [.. check.Matches.Take(MostMatches).Select(ClaimMatchResponse.Of)],
            NearMisses = [.. check.NearMisses.Take(MostNearMisses).Select(ClaimMatchResponse.Of)],
        };

    private static string VerdictOf(ClaimCheck check) =>
        check switch
        {
            { IsReproducedByCurrent: true } => "reproduced",
            { Claimed.NotCheckable: not null } => "not-checkable",
            { IsReproduced: true } => "reproduced-by-superseded",
            { IsReproducedByOtherDefinition: true } => "reproduced-by-other-definition",
            { Matches.Count: > 0 } => "consistent",
            _ => "not-reproduced",
        };

    private static string OtherDefinition(ClaimCheck check)
    {
        var miss = check.NearMisses.First(miss => miss.Differs.All(name => name is "event" or "denominator" or "breakdown"));
        return $"{miss.Candidate.Rate?.Definition.Name ?? miss.Candidate.Count!.Measure.Name} (the {string.Join(" and the ", miss.Differs)} "
            + $"{(miss.Differs.Count == 1 ? "differs" : "differ")})";
    }

    private static string Sentence(ClaimCheck check)
    {
        var several =
            check.Definitions.Count > 1
                ? $" {check.Definitions.Count} definitions give it, which count or divide different things: the number alone does not say which is meant."
                : "";
        var complement = check.Claimed.IsComplement
            ? " The text says what did not happen; the figures are of what did: the rest of 100%."
            : "";
        return check switch
        {
            { Claimed.NotCheckable: { } reason } => $"\"{check.Claimed.Text}\" cannot be checked. {reason.Text}",
            { IsReproducedByCurrent: true } => $"\"{check.Claimed.Text}\" is reproduced by figures that are current.{several}{complement}",
            { IsReproduced: true } =>
                $"\"{check.Claimed.Text}\" was reproduced by figures that have been superseded since; it is no longer what they say.{several}",
            { IsReproducedByOtherDefinition: true } =>
                $"\"{check.Claimed.Text}\" is not reproduced as it was said. It is right for something else: {OtherDefinition(check)}.{complement}",
            { Matches.Count: > 0 } => $"\"{check.Claimed.Text}\" is consistent with figures here, and so are other numbers.{several}",
            _ =>
                $"No figure here reproduces \"{check.Claimed.Text}\". That does not make it false: it may rest on figures that are not here.",
        };
    }
}
