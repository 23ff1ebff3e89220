using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>One rate of all territorial forces side by side, in the order of their identifiers: this is no league table.</summary>
public sealed record ComparisonsResponse
{
    /// <summary>The rate, with what it divides by what and its comparability class.</summary>
    public required RateDefinitionResponse Rate { get; init; }

    /// <summary>The offence.</summary>
    /// <example>rape</example>
    public required string Offence { get; init; }

    /// <summary>The period.</summary>
    /// <example>2017-18</example>
    public required string Period { get; init; }

    /// <summary>The part of the count; null for all of it.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>What was public then is what the answer rests on (knowledge time).</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    public required string AsOf { get; init; }

    /// <summary>A word for the state of the store; equal words, equal figures.</summary>
    public required string DataVersion { get; init; }

    /// <summary>What the forces are set against; null where none has the rate.</summary>
    public required BaselineResponse? Baseline { get; init; }

    /// <summary>The rate of England and Wales as published or summed, which can hold bodies that are not compared; null where there is
    /// none.</summary>
    public required RateResponse? EnglandAndWales { get; init; }

    /// <summary>How much more the forces vary than chance would make them.</summary>
    public required OverdispersionResponse Overdispersion { get; init; }

    /// <summary>The forces.</summary>
    public required IReadOnlyList<ComparedForceResponse> Forces { get; init; }

    /// <summary>The rates of bodies without a territory, such as British Transport Police, for information: they are never set against
    /// forces and never ranked.</summary>
    public required IReadOnlyList<ReportingBodyRateResponse> ReportingBodies { get; init; }

    /// <summary>Which forces are compared, and why the others are not.</summary>
    public required ComparisonCoverageResponse Coverage { get; init; }

    /// <summary>Why there are no figures; null where there are.</summary>
    public required NoteResponse? Reason { get; init; }

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
