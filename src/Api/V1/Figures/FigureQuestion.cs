using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>A question for figures of an area, read and resolved.</summary>
public sealed record FigureQuestion
{
    /// <summary>What to read from the store.</summary>
    public required ObservationFilter Filter { get; init; }

    /// <summary>The measures to show; empty for all.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The rates to show; empty for all.</summary>
    public required IReadOnlyList<RateDefinition> Rates { get; init; }

    /// <summary>The breakdown to show: null for all, <c>none</c> for undivided counts.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>How many entries of the first portion to pass over.</summary>
    public required int Offset { get; init; }

    /// <summary>The question as one text, which a cursor is bound to.</summary>
    public required string Text { get; init; }

    /// <summary>Whether its pages are made of periods of offences, and not of whole offences.</summary>
    public bool IsByPeriod => Filter.Periods is null;

    /// <summary>The portion of its figures in which the page begins.</summary>
    public PagePlace? Start => Filter.FromOffence is { } offence ? new PagePlace(offence, Filter.FromPeriod) : null;

    /// <summary>Whether it names a release, which never changes.</summary>
    public bool IsFixed => Filter.ReleaseId is not null;

    /// <summary>Whether a period is asked for by name; months that were read to be summed are not.</summary>
    public bool Shows(TimePeriod period) =>
        Filter.Periods is not { } asked || (Filter.IsInRange(period) && asked.Any(known => known.Id == period.Id));

    /// <summary>Whether a breakdown is asked for.</summary>
    public bool Shows(Breakdown? breakdown) => Breakdown is null || (breakdown?.Id ?? "none") == Breakdown;

    /// <summary>Whether a measure is asked for.</summary>
    public bool Shows(Measure measure) => Measures.Count == 0 || Measures.Contains(measure);

    /// <summary>Whether a rate is asked for, by name or by a measure it uses.</summary>
    public bool Shows(RateDefinition rate) =>
        (Rates.Count == 0 || Rates.Contains(rate)) && (Measures.Count == 0 || Measures.Any(rate.Uses));

    /// <summary>The offences asked for, as a sentence names them.</summary>
    public string OffencesInWords =>
        Filter.Offences is { } asked ? string.Join(", ", asked.Select(offence => offence.Name)) : "all offences";

    /// <summary>The offences asked for, or none for all.</summary>
    public IReadOnlyList<OffenceType> Offences => Filter.Offences ?? [];
}
