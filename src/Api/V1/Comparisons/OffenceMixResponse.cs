using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>
/// A force's events over those expected if each of its offences had the proportion of England and Wales: indirect standardisation. It takes
/// the mix of offences out of the comparison. 1 means as many as its mix would lead one to expect.
/// </summary>
public sealed record OffenceMixResponse
{
    /// <summary>The force.</summary>
    public required AreaSummaryResponse Force { get; init; }

    /// <summary>The rate, with what it divides by what.</summary>
    public required RateDefinitionResponse Rate { get; init; }

    /// <summary>The offences adjusted for are inside this one.</summary>
    /// <example>all-offences</example>
    public required string Offence { get; init; }

    /// <summary>The period.</summary>
    /// <example>2017-18</example>
    public required string Period { get; init; }

    /// <summary>What was public then is what the answer rests on (knowledge time).</summary>
    public required string AsOf { get; init; }

    /// <summary>A word for the state of the store.</summary>
    public required string DataVersion { get; init; }

    /// <summary>The area whose proportions are the standard. It contains the force itself.</summary>
    public required AreaSummaryResponse Standard { get; init; }

    /// <summary>The events of the force: O.</summary>
    public required long Observed { get; init; }

    /// <summary>The events expected: E, the sum over offences of the force's trials times the standard's proportion.</summary>
    public required double Expected { get; init; }

    /// <summary>O/E; null where nothing is expected.</summary>
    /// <example>0.93</example>
    public required double? Ratio { get; init; }

    /// <summary>The intervals of O/E at 95% and 99.8%: Byar's on O (exact below 10), divided by E.</summary>
    public required IReadOnlyList<IntervalResponse> Intervals { get; init; }

    /// <summary>The rate without the adjustment, of the force; null where there is none.</summary>
    public required RateResponse? Crude { get; init; }

    /// <summary>The rate without the adjustment, of the standard; null where there is none.</summary>
    public required RateResponse? CrudeStandard { get; init; }

    /// <summary>The offences it is adjusted for: those of the finest level whose cases add up to the whole.</summary>
    public required IReadOnlyList<OffenceStratumResponse> Strata { get; init; }

    /// <summary>How much of the force's cases is in those offences.</summary>
    public required OffenceMixCoverageResponse Coverage { get; init; }

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
