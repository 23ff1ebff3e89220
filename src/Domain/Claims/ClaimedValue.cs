using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.Claims;

/// <summary>A number that a text claims, as the values that would make it true.</summary>
/// <param name="Text">The words that make it, as they stand.</param>
/// <param name="Kind">What kind of number it is.</param>
/// <param name="Qualifier">How exactly it is meant: "more than", "about", or rounded as it is written.</param>
public sealed record ClaimedValue(string Text, ClaimedValueKind Kind, Qualifier Qualifier)
{
    /// <summary>The proportions that the words can stand for; null for a count.</summary>
    public ProportionBounds? Proportions { get; init; }

    /// <summary>The counts that the words can stand for; null for a share.</summary>
    public CountBounds? Counts { get; init; }

    /// <summary>The two counts of <see cref="ClaimedValueKind.Parts"/>; else null.</summary>
    public (long Events, long Trials)? Parts { get; init; }

    /// <summary>The share as written, from 0 to 1, for telling how near another is; null for a count.</summary>
    public decimal? Share { get; init; }

    /// <summary>Whether many different figures would make it true, so that one that does is consistent with it and does not reproduce
    /// it.</summary>
    public bool IsLoose => Qualifier is not (Qualifier.Exact or Qualifier.Rounded);
}
