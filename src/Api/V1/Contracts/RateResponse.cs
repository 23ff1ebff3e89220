using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>A rate, with everything that must travel with it: what it divides by what, both parts, its interval, its class and its
/// sources.</summary>
public sealed record RateResponse
{
    /// <summary>What is divided by what: an identifier of <c>/rates</c>.</summary>
    /// <example>convictions-per-prosecution</example>
    public required string Rate { get; init; }

    /// <summary>Its name.</summary>
    /// <example>Convictions per prosecution</example>
    public required string Name { get; init; }

    /// <summary>What is divided by what, in words that can stand beside the figure.</summary>
    public required string Definition { get; init; }

    /// <summary>The offence: an identifier of <c>/offences</c>; null where the rate is not about offences.</summary>
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

    /// <summary>The part of the numerator it is about, such as <c>victim-sex=female</c>; null for all of it.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>Above the line.</summary>
    public required RatePartResponse Numerator { get; init; }

    /// <summary>Below the line.</summary>
    public required RatePartResponse Denominator { get; init; }

    /// <summary>The value, at full precision: a proportion from 0 to 1, a ratio, or a rate for <see cref="Per"/> of the denominator; null
    /// where there is none, see <see cref="Gap"/>.</summary>
    /// <example>0.23376623376623376</example>
    public required double? Value { get; init; }

    /// <summary>For how many of the denominator the value is: 1, or 1,000 for rates per head.</summary>
    /// <example>1</example>
    public required int Per { get; init; }

    /// <summary>The value as a percentage, rounded half away from zero to one decimal; null for a rate per 1,000 and where there is no
    /// value.</summary>
    /// <example>23.4</example>
    public required decimal? Percent { get; init; }

    /// <summary>What the value can be where a part of it is only bounded; null where the value is one number or unknown.</summary>
    public required RateBoundsResponse? Bounds { get; init; }

    /// <summary>The percentage that was published for it; null where none was.</summary>
    public required PublishedRateResponse? Published { get; init; }

    /// <summary>The intervals at 95% and 99.8%; empty where there is none, see <see cref="Gap"/>. Where a part is bounded they are taken at
    /// both ends.</summary>
    public required IReadOnlyList<IntervalResponse> Intervals { get; init; }

    /// <summary>Why there is no value, or no interval; null where both are there.</summary>
    public required NoteResponse? Gap { get; init; }

    /// <summary>How the interval is computed, and what it says.</summary>
    public required IntervalMethodResponse Method { get; init; }

    /// <summary>What it can be compared with: rates with the same word, and no others. The fields behind it are at
    /// <c>/rates/{id}</c>.</summary>
    /// <example>c-1a2b3c4d5e6f</example>
    public required string ComparabilityClass { get; init; }

    /// <summary>How far from final it is; null where it does not change as investigations end.</summary>
    public required MaturityResponse? Maturity { get; init; }

    /// <summary>Whether both parts of it were published.</summary>
    public required CoverageResponse Coverage { get; init; }

    /// <summary>The rate in one sentence that can be printed as it stands, with both counts, what it divides by, period, interval and
    /// source.</summary>
    public required string Sentence { get; init; }

    /// <summary>What must not be said of it: the misreadings that its parts invite.</summary>
    public required IReadOnlyList<string> DoNotSay { get; init; }

    /// <summary>The releases of the figures behind it.</summary>
    public required IReadOnlyList<string> Releases { get; init; }

    /// <summary>The sources of those figures: identifiers of <c>sources</c> of the answer.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What a reader must know beside it.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static RateResponse Of(Rate rate) =>
        new()
        {
            Rate = rate.Definition.Id,
            Name = rate.Definition.Name,
            Definition = rate.Definition.Definition,
            Offence = rate.Offence?.Id,
            Period = rate.Period.Id,
            PeriodStatus = Words.Of(rate.PeriodStatus),
            PeriodLabel = rate.Period.Label,
            Breakdown = rate.Breakdown?.Id,
            Numerator = RatePartResponse.Of(rate.Numerator),
            Denominator = RatePartResponse.Of(rate.Denominator),
            Value = rate.Estimate.Value,
            Per = rate.Definition.Multiplier,
            Percent = PercentOf(rate),
            Bounds = rate.Estimate.Bounds is { } bounds ? new RateBoundsResponse { Lower = bounds.Lower, Upper = bounds.Upper } : null,
            Published = PublishedRateResponse.Of(rate),
            Intervals = [.. rate.Estimate.Intervals.Select(IntervalResponse.Of)],
            Gap = RateGaps.Of(rate.Estimate.GapReason),
            Method = IntervalMethodResponse.Of(rate.Estimate.Method),
            ComparabilityClass = rate.Definition.Class.Id,
            Maturity = MaturityResponse.Of(rate.Maturity),
            Coverage = CoverageResponse.Of(rate),
            Sentence = RateSentence.WithSource(rate),
            DoNotSay = RateCautions.Of(rate),
            Releases = [.. rate.Releases.Select(release => release.Id)],
            Sources = [.. rate.Sources.Select(source => source.Id)],
            Notes = [.. rate.Notes.Select(Note)],
        };

    private static NoteResponse Note(Note note) => new() { Code = note.Code, Text = note.Text };

    // From the counts where they are known: a double cannot tell 4.05% from 4.0499999%.
    internal static decimal? PercentOf(Rate rate)
    {
        if (rate.Definition.Kind == RateKind.PerPopulation || rate.Estimate.Value is not { } value)
            return null;
        var percent =
            rate.Numerator.Exact is { } events && rate.Denominator.Exact is { } trials and not 0
                ? 100m * events / trials
                : (decimal)value * 100;
        return Math.Round(percent, 1, MidpointRounding.AwayFromZero);
    }
}
