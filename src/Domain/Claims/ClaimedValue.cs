using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.Claims;

/// <summary>A number that a text claims, as the values that would make it true.</summary>
/// <param name="Text">The words that make it, as they stand.</param>
/// <param name="Kind">What kind of number it is.</param>
/// <param name="Qualifier">How exactly it is meant: "more than", "about", or rounded as it is written.</param>
public sealed record ClaimedValue(string Text, ClaimedValueKind Kind, Qualifier Qualifier)
{
    /// <summary>Where the words begin in the text.</summary>
    public int Start { get; init; }

    /// <summary>Whether the text says that it was so before: the first number of "from 8% to 4%".</summary>
    public bool IsEarlierLevel { get; init; }

    /// <summary>The proportions that the words can stand for; null for a count.</summary>
    public ProportionBounds? Proportions { get; init; }

    /// <summary>The counts that the words can stand for; null for a share.</summary>
    public CountBounds? Counts { get; init; }

    /// <summary>The two counts of <see cref="ClaimedValueKind.Parts"/>; else null.</summary>
    public (long Events, long Trials)? Parts { get; init; }

    /// <summary>The share as written, from 0 to 1, for telling how near another is; null for a count.</summary>
    public decimal? Share { get; init; }

    /// <summary>
    /// The value of what did happen, where the text says what did not: "76.6% were not convicted" is checked as 23.4%. Unchanged where the
    /// number is a count.
    /// </summary>
    public ClaimedValue Complement() =>
        Proportions is not { } bounds || Share is not { } share
            ? this
            : this with
            {
                IsComplement = true,
                Proportions = new ProportionBounds(1 - bounds.Upper, bounds.UpperIncluded, 1 - bounds.Lower, bounds.LowerIncluded),
                Share = 1 - share,
                Parts = Parts is { } parts ? (parts.Trials - parts.Events, parts.Trials) : null,
            };

    /// <summary>Whether the bounds are those of the complement of the number as it is written.</summary>
    public bool IsComplement { get; private init; }

    /// <summary>The number, not checkable for a reason that is given; unchanged where there is none, or there is one already.</summary>
    public ClaimedValue Unless(Note? reason) => this with { NotCheckable = NotCheckable ?? reason };

    /// <summary>Why the number cannot be checked; null where it can.</summary>
    public Note? NotCheckable { get; init; }

    /// <summary>Whether many different figures would make it true, so that one that does is consistent with it and does not reproduce
    /// it.</summary>
    public bool IsLoose => Qualifier is not (Qualifier.Exact or Qualifier.Rounded);
}
