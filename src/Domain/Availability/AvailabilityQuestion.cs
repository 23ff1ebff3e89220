using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Availability;

/// <summary>A question of which only some parts are given: what figures there are that fit into it. Parts hold together.</summary>
/// <param name="Snapshot">What was known, and when.</param>
public sealed record AvailabilityQuestion(Snapshot Snapshot)
{
    /// <summary>What stands for the undivided count where a breakdown is asked for.</summary>
    public const string Undivided = "none";

    /// <summary>How many stored figures are read for one question at most, where nobody says otherwise.</summary>
    public const int DefaultMostFigures = 200_000;

    /// <summary>How many stored figures may be read for it.</summary>
    public int MostFigures { get; init; } = DefaultMostFigures;

    /// <summary>The areas; null for all.</summary>
    public IReadOnlyList<Area>? Areas { get; init; }

    /// <summary>The offences; null for all, and for figures that are not about offences.</summary>
    public IReadOnlyList<OffenceType>? Offences { get; init; }

    /// <summary>The measures; empty for all.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The rates; empty for all.</summary>
    public IReadOnlyList<RateDefinition> Rates { get; init; } = [];

    /// <summary>The identifiers of the periods; null for all.</summary>
    public IReadOnlyList<string>? PeriodIds { get; init; }

    /// <summary>The breakdown: null for all, <see cref="Undivided"/> for undivided counts.</summary>
    public string? Breakdown { get; init; }

    /// <summary>The identifier of the one release to look into, superseded or not; null for the current ones.</summary>
    public string? ReleaseId { get; init; }

    /// <summary>Whether counts of a measure are asked for, by name or as a part of a rate.</summary>
    public bool Shows(Measure measure) =>
        (Measures.Count == 0 || Measures.Contains(measure)) && (Rates.Count == 0 || Rates.Any(rate => rate.Uses(measure)));

    /// <summary>Whether a rate is asked for, by name or by a measure it uses.</summary>
    public bool Shows(RateDefinition rate) =>
        (Rates.Count == 0 || Rates.Contains(rate)) && (Measures.Count == 0 || Measures.Any(rate.Uses));

    /// <summary>Whether a period is asked for.</summary>
    public bool Shows(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return PeriodIds is null || PeriodIds.Contains(period.Id);
    }

    /// <summary>Whether a breakdown is asked for.</summary>
    public bool Shows(Breakdown? breakdown) => Breakdown is null || (breakdown?.Id ?? Undivided) == Breakdown;
}
