using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>One published count, or the published absence of one.</summary>
public sealed record ObservationResponse
{
    /// <summary>What is counted: an identifier of <c>/measures</c>, defined in <c>measures</c> of the answer.</summary>
    /// <example>defendants-convicted</example>
    public required string Measure { get; init; }

    /// <summary>The offence: an identifier of <c>/offences</c>; null where the measure is not about offences.</summary>
    /// <example>rape</example>
    public required string? Offence { get; init; }

    /// <summary>The time it is about.</summary>
    /// <example>2017</example>
    public required string Period { get; init; }

    /// <summary>How that time is known: <c>stated</c>, <c>inferred</c> or <c>undated</c>.</summary>
    /// <example>stated</example>
    public required string PeriodStatus { get; init; }

    /// <summary>For an undated period, what the publisher said of it; else null.</summary>
    public required string? PeriodLabel { get; init; }

    /// <summary>The part of the count it is about, such as <c>victim-sex=female</c>; null for all of it.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>The number as published; null where a symbol stands in its place. Read it with <c>qualifier</c>.</summary>
    /// <example>18</example>
    public required long? Value { get; init; }

    /// <summary>How exactly it is meant: <c>exact</c>, <c>rounded</c>, <c>approximately</c>, <c>more-than</c>, <c>at-least</c>,
    /// <c>fewer-than</c> or <c>at-most</c>; null where there is no value.</summary>
    /// <example>exact</example>
    public required string? Qualifier { get; init; }

    /// <summary>What it is rounded to; null unless it is rounded.</summary>
    public required int? Step { get; init; }

    /// <summary>The lowest count that it can stand for; null where nothing bounds it below.</summary>
    /// <example>18</example>
    public required long? LowerBound { get; init; }

    /// <summary>The highest count that it can stand for; null where nothing bounds it above.</summary>
    /// <example>18</example>
    public required long? UpperBound { get; init; }

    /// <summary>The shorthand beside the value or in its place (<c>c</c>, <c>x</c>, <c>z</c>, <c>low</c>, <c>p</c>, <c>r</c>, <c>e</c>,
    /// <c>b</c>); null where there is none.</summary>
    public required string? Symbol { get; init; }

    /// <summary>What the symbol says; null where there is none.</summary>
    public required string? SymbolMeaning { get; init; }

    /// <summary>What one unit of the count is.</summary>
    /// <example>defendant</example>
    public required string Unit { get; init; }

    /// <summary>Whether it was <c>published</c> as such or is the complete <c>sum</c> of published figures.</summary>
    /// <example>published</example>
    public required string Derivation { get; init; }

    /// <summary>The release that published it.</summary>
    /// <example>essex-2018-v1</example>
    public required string Release { get; init; }

    /// <summary>The sources it was read in: identifiers of <c>sources</c> of the answer.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What a reader must know beside it.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static ObservationResponse Of(Observation observation) =>
        new()
        {
            Measure = observation.Measure.Id,
            Offence = observation.Offence?.Id,
            Period = observation.Period.Id,
            PeriodStatus = Words.Of(observation.PeriodStatus),
            PeriodLabel = observation.Period.Label,
            Breakdown = observation.Breakdown?.Id,
            Value = observation.Count?.Value,
            Qualifier = observation.Count is { } count ? Words.Of(count.Qualifier) : null,
            Step = observation.Count?.Step,
            LowerBound = observation.Count?.Bounds?.Lowest,
            UpperBound = observation.Count?.Bounds?.Highest,
            Symbol = observation.Symbol?.Code,
            SymbolMeaning = observation.Symbol?.Meaning,
            Unit = Words.Of(observation.Measure.Unit),
            Derivation = Words.Of(observation.Derivation),
            Release = observation.Release.Id,
            Sources = [observation.Source.Id],
            Notes = [.. NoteRules.Of(observation).Select(note => new NoteResponse { Code = note.Code, Text = note.Text })],
        };
}
