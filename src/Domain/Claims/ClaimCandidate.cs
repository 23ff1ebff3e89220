using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Claims;

/// <summary>A figure that a claim may have been made from: a rate or a count, current or superseded.</summary>
/// <param name="Rate">The rate; null where it is a count.</param>
/// <param name="Count">The count; null where it is a rate.</param>
/// <param name="IsCurrent">Whether it is still current.</param>
public sealed record ClaimCandidate(Rate? Rate, Observation? Count, bool IsCurrent)
{
    /// <summary>The area.</summary>
    public Area Area => Rate?.Area ?? Count!.Area;

    /// <summary>The offence; null where it is not about offences.</summary>
    public OffenceType? Offence => Rate is null ? Count!.Offence : Rate.Offence;

    /// <summary>The part that it is about; null where it is about all.</summary>
    public Breakdown? Breakdown => Rate is null ? Count!.Breakdown : Rate.Breakdown;

    /// <summary>The period.</summary>
    public TimePeriod Period => Rate?.Period ?? Count!.Period;

    /// <summary>What tells the same figure of different releases: what it counts or divides, of what, where and when.</summary>
    public string Key =>
        string.Join(
            '|',
            Rate?.Definition.Id ?? Count!.Measure.Id,
            Area.Id,
            Offence?.Id,
            Period.Id,
            Period.Label,
            Breakdown?.Id,
            Count?.Derivation == Derivation.Sum ? Count.Note?.Code : null
        );

    /// <summary>Whether it rests on a release that its publisher has withdrawn.</summary>
    public bool IsWithdrawn => Releases.Any(release => release.Withdrawal is not null);

    /// <summary>The releases behind it.</summary>
    public IReadOnlyList<Release> Releases => Rate?.Releases ?? [Count!.Release];

    /// <summary>The exact share, where both counts are known; else null.</summary>
    public decimal? ExactShare =>
        Rate is { Definition.Kind: not RateKind.PerPopulation, Numerator.Exact: { } events and >= 0, Denominator.Exact: { } trials and > 0 }
            ? (decimal)events / trials
            : null;
}
