using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>One period of a series. A period without a figure is here too, with its reason: a gap is never left out and never a
/// zero.</summary>
public sealed record SeriesPointResponse
{
    /// <summary>The period.</summary>
    /// <example>2017-18</example>
    public required string Period { get; init; }

    /// <summary>Its first day; null for an undated period.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Its last day; null for an undated period.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>The value at full precision: a proportion, a ratio, a rate per 1,000 or a count; null where there is none, see
    /// <see cref="Gap"/>.</summary>
    public required double? Value { get; init; }

    /// <summary>The value as a percentage, rounded to one decimal; null where it is none.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>Above the line; null in a series of counts and where there is none.</summary>
    public required RatePartResponse? Numerator { get; init; }

    /// <summary>Below the line; null likewise.</summary>
    public required RatePartResponse? Denominator { get; init; }

    /// <summary>What the value can be where a part of it is only bounded; else null.</summary>
    public required RateBoundsResponse? Bounds { get; init; }

    /// <summary>The intervals at 95% and 99.8%; empty where there is none.</summary>
    public required IReadOnlyList<IntervalResponse> Intervals { get; init; }

    /// <summary>In a series of counts, how exactly the count is meant; else null.</summary>
    public required string? Qualifier { get; init; }

    /// <summary>In a series of counts, the publisher's symbol beside it or in its place; else null.</summary>
    public required string? Symbol { get; init; }

    /// <summary>Why there is no value or no interval; null where both are there.</summary>
    public required NoteResponse? Gap { get; init; }

    /// <summary>Whether few enough offences were without an outcome for it to be compared with other periods; null where that does not
    /// matter.</summary>
    public required bool? Mature { get; init; }

    /// <summary>How many offences had no outcome yet; null where that does not matter.</summary>
    public required MaturityResponse? Maturity { get; init; }

    /// <summary>The breaks in series between the period before and this one: identifiers of <c>breaks</c>.</summary>
    public required IReadOnlyList<string> BreaksBefore { get; init; }

    /// <summary>Known reasons for which figures of this period are missing in whole or part: identifiers of <c>breaks</c>.</summary>
    public required IReadOnlyList<string> MissingFigures { get; init; }

    /// <summary>The releases behind it.</summary>
    public required IReadOnlyList<string> Releases { get; init; }

    /// <summary>How many days after the end of the period it was published; null where not known.</summary>
    /// <example>299</example>
    public required int? AgeInDays { get; init; }

    /// <summary>The point in one sentence that can be printed; null for a gap.</summary>
    public required string? Sentence { get; init; }

    internal static SeriesPointResponse Of(SeriesPoint point) =>
        new()
        {
            Period = point.Period.Id,
            Start = point.Period.Start,
            End = point.Period.End,
            Value = point.Value,
            Percent = point.Rate is { } percentOf ? RateResponse.PercentOf(percentOf) : null,
            Numerator = point.Rate is { } above ? RatePartResponse.Of(above.Numerator) : null,
            Denominator = point.Rate is { } below ? RatePartResponse.Of(below.Denominator) : null,
            Bounds = point.Rate?.Estimate.Bounds is { } bounds
                ? new RateBoundsResponse { Lower = bounds.Lower, Upper = bounds.Upper }
                : null,
            Intervals = [.. point.Intervals.Select(IntervalResponse.Of)],
            Qualifier = point.Count?.Count is { } count ? Words.Of(count.Qualifier) : null,
            Symbol = point.Count?.Symbol?.Code,
            Gap = GapOf(point),
            Mature = point.Rate is { Definition.HasMaturity: true } ? point.IsMature : null,
            Maturity = MaturityResponse.Of(point.Rate?.Maturity),
            BreaksBefore = [.. point.BreaksBefore.Select(known => known.Id)],
            MissingFigures = [.. point.MissingFigures.Select(known => known.Id)],
            Releases = [.. (point.Rate?.Releases ?? (point.Count is { } counted ? [counted.Release] : [])).Select(release => release.Id)],
            AgeInDays = point.AgeInDays,
            Sentence = point.Rate is { } said ? Domain.Rates.RateSentence.WithSource(said) : null,
        };

    internal static NoteResponse? GapOf(SeriesPoint point) =>
        point switch
        {
            { HasNoVintage: true } => new NoteResponse
            {
                Code = "no-vintage",
                Text = "The period has figures, but none that were published as long after its end as those of the last period.",
            },
            { Incomplete: { } incomplete } => new NoteResponse { Code = "incomplete-period", Text = PeriodGapResponse.Of(incomplete).Text },
            { Rate: { } rate } => RateGaps.Of(rate.Estimate.GapReason),
            { Count.Count: null, Count.Symbol: { } symbol } => new NoteResponse
            {
                Code = "not-published",
                Text = $"{symbol.Code}: {symbol.Meaning}.",
            },
            { Count: not null } => null,
            _ => new NoteResponse { Code = "no-figures", Text = "No release has a figure of this period. That does not mean zero." },
        };
}
