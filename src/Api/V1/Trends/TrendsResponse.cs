using OutcomesApi.Api.V1.Breaks;
using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>A series of one rate or measure of an area, with its change, its trend and its breaks.</summary>
public sealed record TrendsResponse
{
    /// <summary>The police force, where the question was asked of one; else null.</summary>
    public required AreaSummaryResponse? Force { get; init; }

    /// <summary>The area.</summary>
    public required AreaSummaryResponse Area { get; init; }

    /// <summary>What was public then is what the answer rests on (knowledge time).</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    public required string AsOf { get; init; }

    /// <summary>A word for the state of the store; equal words, equal figures.</summary>
    public required string DataVersion { get; init; }

    /// <summary>The rate; null in a series of counts.</summary>
    public required string? Rate { get; init; }

    /// <summary>The measure; null in a series of rates.</summary>
    public required string? Measure { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What is counted, or divided by what, in words that can stand beside the figures.</summary>
    public required string Definition { get; init; }

    /// <summary>The offence; null where the measure is not about offences.</summary>
    public required string? Offence { get; init; }

    /// <summary>The part of the count; null for all of it.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>The kind of period of the series; null where they are mixed or there is none.</summary>
    /// <example>financial-year</example>
    public required string? Kind { get; init; }

    /// <summary>The kinds of period that there are figures of.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary><c>latest</c> or <c>equal-age</c>.</summary>
    /// <example>latest</example>
    public required string Vintage { get; init; }

    /// <summary>The points, in order of their period, gaps included.</summary>
    public required IReadOnlyList<SeriesPointResponse> Points { get; init; }

    /// <summary>The change from the first point with a value to the last; null where there are not two.</summary>
    public required SeriesChangeResponse? FirstToLast { get; init; }

    /// <summary>The change to the last point from the one before it; null where there are not two.</summary>
    public required SeriesChangeResponse? PreviousToLast { get; init; }

    /// <summary>Whether there is a trend, or why that is not tested.</summary>
    public required TrendTestResponse Trend { get; init; }

    /// <summary>The natural limits of a series of twelve points or more; null where it is shorter or not of one piece.</summary>
    public required NaturalLimitsResponse? NaturalLimits { get; init; }

    /// <summary>The breaks in the series.</summary>
    public required IReadOnlyList<SeriesBreakResponse> Breaks { get; init; }

    /// <summary>Why there are no figures; null where there are.</summary>
    public required EmptyReasonResponse? Reason { get; init; }

    /// <summary>How the intervals are computed, and what they say; null in a series of counts.</summary>
    public required IntervalMethodResponse? Method { get; init; }

    /// <summary>What the rate can be compared with; null in a series of counts.</summary>
    public required string? ComparabilityClass { get; init; }

    /// <summary>The definitions of the measures used.</summary>
    public required IReadOnlyList<MeasureSummaryResponse> Measures { get; init; }

    /// <summary>The sources used, and those they draw on.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    /// <summary>What a reader must know beside these figures.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>How to cite this answer.</summary>
    public required string Citation { get; init; }

    /// <summary>The addresses that belong to it.</summary>
    public required AnswerLinks Links { get; init; }
}
