using System.Text.Json.Serialization;
using OutcomesApi.Api.Paging;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>What every answer with figures of an area carries.</summary>
public abstract record FiguresResponse
{
    /// <summary>The police force, where the question was asked of one; else null.</summary>
    [JsonPropertyOrder(-4)]
    public required AreaSummaryResponse? Force { get; init; }

    /// <summary>The area.</summary>
    [JsonPropertyOrder(-3)]
    public required AreaSummaryResponse Area { get; init; }

    /// <summary>What was public then is what the answer rests on (knowledge time).</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    [JsonPropertyOrder(-2)]
    public required string AsOf { get; init; }

    /// <summary>A word for the state of the store; equal words, equal figures.</summary>
    [JsonPropertyOrder(-1)]
    public required string DataVersion { get; init; }

    /// <summary>The rates.</summary>
    public required IReadOnlyList<RateResponse> Rates { get; init; }

    /// <summary>Periods asked for that are not given, because they would be sums with a missing part.</summary>
    public required IReadOnlyList<PeriodGapResponse> Gaps { get; init; }

    /// <summary>Why there are no figures; null where there are.</summary>
    public required EmptyReasonResponse? Reason { get; init; }

    /// <summary>The definitions of the measures used.</summary>
    public required IReadOnlyList<MeasureSummaryResponse> Measures { get; init; }

    /// <summary>The sources used, and those they draw on.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    /// <summary>What a reader must know beside these figures.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>How to cite this answer.</summary>
    public required string Citation { get; init; }

    /// <summary>Where in the list this answer is.</summary>
    public required PageResponse Page { get; init; }

    /// <summary>The addresses that belong to it.</summary>
    public required AnswerLinks Links { get; init; }
}
