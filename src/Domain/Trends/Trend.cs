using OutcomesApi.Domain.Breaks;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Trends;

/// <summary>
/// A series with what can be said of it: its change from first to last and from the last but one to the last, whether it has a trend
/// (Cochran-Armitage, called at 99.8%), and its natural limits (XmR) where it is long. Each is refused rather than computed across a break
/// in series, a gap, or from immature or inexact figures.
/// </summary>
public sealed record Trend
{
    private Trend(IReadOnlyList<SeriesPoint> points) => Points = points;

    /// <summary>The points, in order of their period.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; }

    /// <summary>The change from the first point with a value to the last; null where there are not two.</summary>
    public SeriesChange? FirstToLast { get; private init; }

    /// <summary>The change to the last point from the one before it; null where there are not two.</summary>
    public SeriesChange? PreviousToLast { get; private init; }

    /// <summary>The test; null where it is refused.</summary>
    public TrendTest? Test { get; private init; }

    /// <summary>Why there is no test, the weightiest reason first; empty where there is one.</summary>
    public IReadOnlyList<TrendRefusal> Refusals { get; private init; } = [];

    /// <summary>The natural limits of a series of twelve points or more; null where it is shorter or not of one piece.</summary>
    public XmrChart? NaturalLimits { get; private init; }

    /// <summary>The breaks in the series, in order of their date, each once.</summary>
    public IReadOnlyList<SeriesBreak> Breaks =>
        [.. Points.SelectMany(point => point.BreaksBefore.Concat(point.MissingFigures)).Distinct().OrderBy(known => known.From)];

    /// <summary>What can be said of a series.</summary>
    /// <param name="points">Its points, in order of their period; of one kind of period, or else nothing but refusals comes of it.</param>
    public static Trend Of(IReadOnlyList<SeriesPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Select(point => point.Period.Kind).Distinct().Count() > 1)
            return new Trend(points) { Refusals = [TrendRefusal.MixedPeriodKinds] };
        var valued = points.Where(point => point.Value is not null).ToList();
        var refusals = RefusalsOf(points, valued);
        var test = refusals.Count == 0 ? TestOf(valued) : null;
        return new Trend(points)
        {
            FirstToLast = valued.Count > 1 ? Change(points, valued[0], valued[^1]) : null,
            PreviousToLast = valued.Count > 1 ? Change(points, valued[^2], valued[^1]) : null,
            Test = test?.Value,
            Refusals = test is { IsComputed: false } ? [TrendRefusal.NoVariation] : refusals,
            NaturalLimits = IsOfOnePiece(points) ? XmrChart.Of([.. valued.Select(point => point.Value!.Value)]).Value : null,
        };
    }

    private static List<TrendRefusal> RefusalsOf(IReadOnlyList<SeriesPoint> points, List<SeriesPoint> valued)
    {
        var span = Span(points, valued);
        (TrendRefusal Refusal, bool Applies)[] rules =
        [
            (TrendRefusal.OverlappingPeriods, valued.Zip(valued.Skip(1)).Any(pair => pair.First.Period.End >= pair.Second.Period.Start)),
            (TrendRefusal.BreakCrossed, span.Skip(1).Any(point => point.BreaksBefore.Count > 0)),
            (TrendRefusal.GapInSeries, span.Any(point => point.IsGap)),
            (TrendRefusal.ImmaturePoints, valued.Any(point => !point.IsMature)),
            (TrendRefusal.PartsNotExact, points.Any(point => point.IsInexact)),
            (TrendRefusal.NotAProportion, valued.Any(point => point.Proportion is null && !point.IsInexact)),
            (TrendRefusal.TooFewPoints, valued.Count < TrendTest.MinimumReportedPoints),
        ];
        return [.. rules.Where(rule => rule.Applies).Select(rule => rule.Refusal)];
    }

    // Scores are the order of the periods, which in a series without gaps are equally far apart.
    private static Computed<TrendTest> TestOf(List<SeriesPoint> valued) =>
        TrendTest.OfSeries([.. valued.Select((point, score) => new TrendPoint(score, point.Proportion!.Value))]);

    private static SeriesChange Change(IReadOnlyList<SeriesPoint> points, SeriesPoint from, SeriesPoint to) =>
        SeriesChange.Between(
            from,
            to,
            points.Any(point => from.Period < point.Period && point.Period <= to.Period && point.BreaksBefore.Count > 0)
        );

    private static bool IsOfOnePiece(IReadOnlyList<SeriesPoint> points) =>
        points.All(point => !point.IsGap && point.IsMature) && points.Skip(1).All(point => point.BreaksBefore.Count == 0);

    private static List<SeriesPoint> Span(IReadOnlyList<SeriesPoint> points, List<SeriesPoint> valued) =>
        valued.Count == 0 ? [] : [.. points.Where(point => valued[0].Period <= point.Period && point.Period <= valued[^1].Period)];
}
