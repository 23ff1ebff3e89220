using OutcomesApi.Domain.Claims;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>One number of a claim, set against the figures.</summary>
public sealed record CheckedClaimResponse
{
    /// <summary>The number, as the values that would make it true.</summary>
    public required ClaimedValueResponse Claimed { get; init; }

    /// <summary>
    /// <c>reproduced</c> by a figure that is current, <c>reproduced-by-superseded</c> figures alone, <c>consistent</c> with figures where
    /// the claim is loose, or
    /// <c>not-reproduced</c> by any figure here, which does not make it false.
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
            { IsReproduced: true } => "reproduced-by-superseded",
            { Matches.Count: > 0 } => "consistent",
            _ => "not-reproduced",
        };

    private static string Sentence(ClaimCheck check)
    {
        var several =
            check.Definitions.Count > 1
                ? $" {check.Definitions.Count} definitions give it, which count or divide different things: the number alone does not say which is meant."
                : "";
        return check switch
        {
            { IsReproducedByCurrent: true } => $"\"{check.Claimed.Text}\" is reproduced by figures that are current.{several}",
            { IsReproduced: true } =>
                $"\"{check.Claimed.Text}\" was reproduced by figures that have been superseded since; it is no longer what they say.{several}",
            { Matches.Count: > 0 } => $"\"{check.Claimed.Text}\" is consistent with figures here, and so are other numbers.{several}",
            _ =>
                $"No figure here reproduces \"{check.Claimed.Text}\". That does not make it false: it may rest on figures that are not here.",
        };
    }
}
