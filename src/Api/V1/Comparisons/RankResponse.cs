using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>
/// A rank with the interval without which it says nothing: the ranks that pairwise tests, adjusted for their number (Holm), leave open
/// (Goldstein H, Spiegelhalter DJ. J R Stat Soc A 1996;159(3):385-443).
/// </summary>
public sealed record RankResponse
{
    /// <summary>The place by the value alone, the highest value first; equal values share a place.</summary>
    /// <example>12</example>
    public required int Rank { get; init; }

    /// <summary>The first place it could have.</summary>
    /// <example>4</example>
    public required int Lower { get; init; }

    /// <summary>The last place it could have.</summary>
    /// <example>29</example>
    public required int Upper { get; init; }

    /// <summary>Of how many.</summary>
    /// <example>43</example>
    public required int Of { get; init; }

    internal static RankResponse? From(RankInterval? rank) =>
        rank is null
            ? null
            : new RankResponse
            {
                Rank = rank.Rank,
                Lower = rank.Highest,
                Upper = rank.Lowest,
                Of = rank.Groups,
            };
}
