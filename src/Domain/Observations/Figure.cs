using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Observations;

/// <summary>What every published figure says of itself: where, of what, when, from which release and source.</summary>
public abstract record Figure
{
    /// <summary>The place or body it is about.</summary>
    public required Area Area { get; init; }

    /// <summary>The offence; null where the measure is not about offences.</summary>
    public required OffenceType? Offence { get; init; }

    /// <summary>The time it is about.</summary>
    public required TimePeriod Period { get; init; }

    /// <summary>How that time is known.</summary>
    public PeriodStatus PeriodStatus { get; init; }

    /// <summary>The part of the count it is about; null for all of it.</summary>
    public Breakdown? Breakdown { get; init; }

    /// <summary>The release that published it.</summary>
    public required Release Release { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether it was published as such, or is a sum of published figures.</summary>
    public Derivation Derivation { get; init; }

    /// <summary>What the release says of this figure, or null.</summary>
    public Note? Note { get; init; }

    /// <summary>What is known of figures that are missing from it without the release saying so, or null.</summary>
    public Note? KnownGap { get; init; }
}
