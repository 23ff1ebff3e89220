using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>A figure of a release: a count, the published absence of one, or a published percentage.</summary>
public sealed record ReleaseFigureResponse
{
    /// <summary>The area: an identifier of <c>/areas</c>.</summary>
    /// <example>essex</example>
    public required string Area { get; init; }

    /// <summary>The offence: an identifier of <c>/offences</c>; null where the figure is not about offences.</summary>
    /// <example>rape</example>
    public required string? Offence { get; init; }

    /// <summary>For a count, what is counted: an identifier of <c>/measures</c>; else null.</summary>
    /// <example>defendants-convicted</example>
    public required string? Measure { get; init; }

    /// <summary>For a published percentage, what is divided by what: an identifier of <c>/rates</c>; else null.</summary>
    public required string? Rate { get; init; }

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

    /// <summary>The count, or the percentage, as published; null where a symbol stands in its place. Read it with
    /// <c>qualifier</c>.</summary>
    /// <example>18</example>
    public required decimal? Value { get; init; }

    /// <summary>How exactly it is meant: <c>exact</c>, <c>rounded</c>, <c>approximately</c>, <c>more-than</c>, <c>at-least</c>,
    /// <c>fewer-than</c> or <c>at-most</c>; null where there is no value.</summary>
    /// <example>exact</example>
    public required string? Qualifier { get; init; }

    /// <summary>What it is rounded to; null unless it is rounded.</summary>
    public required decimal? Step { get; init; }

    /// <summary>The shorthand beside the value or in its place (<c>c</c>, <c>x</c>, <c>z</c>, <c>low</c>, <c>p</c>, <c>r</c>, <c>e</c>,
    /// <c>b</c>); null where there is none.</summary>
    public required string? Symbol { get; init; }

    /// <summary>What one unit of it is; for a percentage <c>percent</c>.</summary>
    /// <example>defendant</example>
    public required string Unit { get; init; }

    /// <summary>Whether it was <c>published</c> as such or is the complete <c>sum</c> of published figures.</summary>
    /// <example>published</example>
    public required string Derivation { get; init; }

    /// <summary>The source it was read in: an identifier of <c>/sources</c>.</summary>
    /// <example>moj-via-echo-2018</example>
    public required string Source { get; init; }

    /// <summary>What a reader must know beside it.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static ReleaseFigureResponse Of(Figure figure)
    {
        var (observation, rate) = (figure as Observation, figure as PublishedRate);
        return new ReleaseFigureResponse
        {
            Area = figure.Area.Id,
            Offence = figure.Offence?.Id,
            Measure = observation?.Measure.Id,
            Rate = rate?.Rate.Id,
            Period = figure.Period.Id,
            PeriodStatus = Words.Of(figure.PeriodStatus),
            PeriodLabel = figure.Period.Label,
            Breakdown = figure.Breakdown?.Id,
            Value = observation?.Count?.Value ?? rate?.Percent.Percent,
            Qualifier = (observation?.Count?.Qualifier ?? rate?.Percent.Qualifier) is { } qualifier ? Words.Of(qualifier) : null,
            Step = observation?.Count?.Step ?? rate?.Percent.Step,
            Symbol = observation?.Symbol?.Code,
            Unit = observation is null ? "percent" : Words.Of(observation.Measure.Unit),
            Derivation = Words.Of(figure.Derivation),
            Source = figure.Source.Id,
            Notes = [.. NoteRules.Of(figure).Select(note => new NoteResponse { Code = note.Code, Text = note.Text })],
        };
    }
}
