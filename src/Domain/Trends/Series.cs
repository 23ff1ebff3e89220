using OutcomesApi.Domain.Breaks;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Domain.Trends;

/// <summary>Puts the figures of one rate or measure into a series: one figure a period, gaps where one is lacking, breaks where they
/// lie.</summary>
public static class Series
{
    /// <summary>The series of a rate.</summary>
    /// <param name="rates">The rates of one definition, area, offence and breakdown.</param>
    /// <param name="gaps">The periods whose months are not complete.</param>
    /// <param name="breaks">The breaks that concern it.</param>
    public static IReadOnlyList<SeriesPoint> Of(
        IEnumerable<Rate> rates,
        IReadOnlyList<PeriodGap> gaps,
        IReadOnlyList<SeriesBreak> breaks
    ) => Of([.. rates.Select(rate => new SeriesPoint(rate.Period, rate, null))], gaps, breaks);

    /// <summary>The series of a count.</summary>
    /// <param name="counts">The counts of one measure, area, offence and breakdown.</param>
    /// <param name="gaps">The periods whose months are not complete.</param>
    /// <param name="breaks">The breaks that concern it.</param>
    public static IReadOnlyList<SeriesPoint> Of(
        IEnumerable<Observation> counts,
        IReadOnlyList<PeriodGap> gaps,
        IReadOnlyList<SeriesBreak> breaks
    ) => Of([.. counts.Select(count => new SeriesPoint(count.Period, null, count))], gaps, breaks);

    private static List<SeriesPoint> Of(List<SeriesPoint> found, IReadOnlyList<PeriodGap> gaps, IReadOnlyList<SeriesBreak> breaks)
    {
        var chosen = OnePerPeriod(found);
        var incomplete = gaps.Where(gap => chosen.TrueForAll(point => point.Period != gap.Period))
            .DistinctBy(gap => gap.Period)
            .Select(gap => new SeriesPoint(gap.Period, null, null) { Incomplete = gap });
        List<SeriesPoint> known = [.. chosen.Concat(incomplete).OrderBy(point => point.Period)];
        return WithBreaks(WithGaps(known), breaks);
    }

    // Two data sets may have published the same figure. A series keeps to one of them, the one that has most of it, and takes from another
    // what that lacks.
    private static List<SeriesPoint> OnePerPeriod(List<SeriesPoint> found)
    {
        var order = found
            .Where(point => point.Figure is not null)
            .GroupBy(point => point.Figure!.Release.DataSet.Id)
            .OrderByDescending(points => points.Count())
            .ThenBy(points => points.Min(point => point.Figure!.Source.QualityLabel))
            .ThenBy(points => points.Key, StringComparer.Ordinal)
            .Select((points, place) => (points.Key, place))
            .ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);
        return
        [
            .. found
                .GroupBy(point => point.Period)
                .Select(points =>
                    points
                        .OrderBy(point => point.Figure is { } figure ? order[figure.Release.DataSet.Id] : int.MaxValue)
                        .ThenByDescending(point => point.Figure?.Release.PublishedAt)
                        .First()
                )
                .OrderBy(point => point.Period),
        ];
    }

    // The periods between the first and the last that have no figure at all. Periods of several kinds have none between them.
    private static List<SeriesPoint> WithGaps(List<SeriesPoint> known)
    {
        if (known.Count < 2 || known.Select(point => point.Period.Kind).Distinct().Count() > 1 || known[^1].Period.Start is not { } last)
            return known;
        var series = new List<SeriesPoint> { known[0] };
        foreach (var point in known.Skip(1))
        {
            for (var next = series[^1].Period.Next(); next is not null && next < point.Period && next.Start <= last; next = next.Next())
                series.Add(new SeriesPoint(next, null, null));
            series.Add(point);
        }

        return series;
    }

    private static List<SeriesPoint> WithBreaks(List<SeriesPoint> points, IReadOnlyList<SeriesBreak> breaks) =>
        [
            .. points.Select(
                (point, place) =>
                    point with
                    {
                        BreaksBefore =
                            place == 0
                                ? []
                                :
                                [
                                    .. breaks.Where(known => known.Separates(points[place - 1].Period, point.Period)),
                                    .. MarkedBreak(point),
                                ],
                        MissingFigures = [.. breaks.Where(known => known.LeavesGapIn(point.Period))],
                    }
            ),
        ];

    private static IEnumerable<SeriesBreak> MarkedBreak(SeriesPoint point)
    {
        if (point is { IsMarkedAsBreak: true, Figure: { } figure, Period.Start: { } start })
        {
            yield return new SeriesBreak(
                $"marked-{point.Period.Id.ToLowerInvariant()}",
                "Marked by the publisher",
                "The publisher marked the figure with [b]: it is not like those before it."
            )
            {
                Kind = SeriesBreakKind.DefinitionChange,
                From = start,
                SourceTables = [],
                Reference = figure.Source.Citation,
                Url = figure.Source.Url,
            };
        }
    }
}
