using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Two rates of one comparability class side by side.</summary>
public sealed record PairResponse
{
    /// <summary>What was public then is what the answer rests on (knowledge time).</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    public required string AsOf { get; init; }

    /// <summary>A word for the state of the store; equal words, equal figures.</summary>
    public required string DataVersion { get; init; }

    /// <summary>The comparability class that both are of.</summary>
    public required string ComparabilityClass { get; init; }

    /// <summary>The area of the first.</summary>
    public required AreaSummaryResponse LeftArea { get; init; }

    /// <summary>The first rate; null where there are no figures for it.</summary>
    public required RateResponse? Left { get; init; }

    /// <summary>The area of the second.</summary>
    public required AreaSummaryResponse RightArea { get; init; }

    /// <summary>The second rate, which the first is compared with; null where there are no figures for it.</summary>
    public required RateResponse? Right { get; init; }

    /// <summary>First minus second; null where it is not given, for the reason that <see cref="Reason"/> or a note says.</summary>
    public required DifferenceResponse? Difference { get; init; }

    /// <summary>Why there is no difference; null where there is.</summary>
    public required NoteResponse? Reason { get; init; }

    /// <summary>The definitions of the measures used.</summary>
    public required IReadOnlyList<MeasureSummaryResponse> Measures { get; init; }

    /// <summary>The sources used, and those they draw on.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    /// <summary>What a reader must know beside these figures.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>How to cite this answer.</summary>
    public required string Citation { get; init; }

    /// <summary>The addresses that belong to it. There is no file of it.</summary>
    public required AnswerLinks Links { get; init; }
}
