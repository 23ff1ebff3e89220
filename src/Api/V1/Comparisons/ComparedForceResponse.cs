using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>One force in a comparison.</summary>
public sealed record ComparedForceResponse
{
    /// <summary>The force.</summary>
    public required AreaSummaryResponse Force { get; init; }

    /// <summary>Above the line.</summary>
    public required RatePartResponse Numerator { get; init; }

    /// <summary>Below the line.</summary>
    public required RatePartResponse Denominator { get; init; }

    /// <summary>The value at full precision, in the unit of the rate.</summary>
    public required double Value { get; init; }

    /// <summary>The value as a percentage, rounded to one decimal; null for a rate per head.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>The intervals of the value at 95% and 99.8%.</summary>
    public required IReadOnlyList<IntervalResponse> Intervals { get; init; }

    /// <summary>The value of all other forces compared, together; null where there is no other.</summary>
    public required double? RestOfEnglandAndWales { get; init; }

    /// <summary>The force minus the rest; null where there is no other.</summary>
    public required DifferenceResponse? DifferenceFromRest { get; init; }

    /// <summary>Where it stands in the funnel; null for rates per head, to which the funnel does not apply.</summary>
    public required FunnelResponse? Funnel { get; init; }

    /// <summary>Its rank with the interval; null unless asked for with <c>ranks=true</c>, and for rates per head.</summary>
    public required RankResponse? Rank { get; init; }

    /// <summary>How far from final the rate is; null where it does not change as investigations end.</summary>
    public required MaturityResponse? Maturity { get; init; }

    /// <summary>The rate in one sentence that can be printed.</summary>
    public required string Sentence { get; init; }

    /// <summary>What a reader must know of this force's rate.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>The releases behind it.</summary>
    public required IReadOnlyList<string> Releases { get; init; }

    /// <summary>The sources behind it: identifiers of <c>sources</c>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    internal static ComparedForceResponse Of(ComparedForce force, bool withRank) =>
        new()
        {
            Force = AreaSummaryResponse.Of(force.Force),
            Numerator = RatePartResponse.Of(force.Rate.Numerator),
            Denominator = RatePartResponse.Of(force.Rate.Denominator),
            Value = force.Rate.Estimate.Value!.Value,
            Percent = RateResponse.PercentOf(force.Rate),
            Intervals = [.. force.Rate.Estimate.Intervals.Select(IntervalResponse.Of)],
            RestOfEnglandAndWales = force.RestValue,
            DifferenceFromRest = DifferenceResponse.Of(force.Difference, force.Rate.Definition.Kind != RateKind.PerPopulation),
            Funnel = FunnelResponse.Of(force),
            Rank = withRank ? RankResponse.From(force.Rank) : null,
            Maturity = MaturityResponse.Of(force.Rate.Maturity),
            Sentence = RateSentence.WithSource(force.Rate),
            Notes = [.. force.Rate.Notes.Select(note => new NoteResponse { Code = note.Code, Text = note.Text })],
            Releases = [.. force.Rate.Releases.Select(release => release.Id)],
            Sources = [.. force.Rate.Sources.Select(source => source.Id)],
        };
}
