using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Observations;

/// <summary>
/// Sums months into the longer periods that were asked for and were not published as such. A sum with a missing month is not made: it
/// becomes a <see cref="PeriodGap"/> that names the months.
/// </summary>
/// <param name="Sums">The sums, complete.</param>
/// <param name="Gaps">The sums that could not be made.</param>
public sealed record PeriodSums(IReadOnlyList<Observation> Sums, IReadOnlyList<PeriodGap> Gaps)
{
    /// <summary>The most months that are summed: ten years. A longer period is given only where it was published as such.</summary>
    public const int MaximumMonths = 120;

    /// <summary>The sums of the figures of one area and offence over the periods asked for.</summary>
    public static PeriodSums Of(IReadOnlyList<Observation> figures, IReadOnlyList<TimePeriod> asked)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(asked);
        var sums = new List<Observation>();
        var gaps = new List<PeriodGap>();
        var monthly = figures
            .Where(figure => figure.Measure.IsAdditive && figure.Period.Kind == PeriodKind.Month)
            .GroupBy(figure => (figure.Measure, figure.Breakdown))
            .ToList();
        foreach (
            var period in asked.Where(period =>
                period.Kind is not (PeriodKind.Month or PeriodKind.Undated) && period.End < period.Start!.Value.AddMonths(MaximumMonths)
            )
        )
        {
            foreach (
                var series in monthly.Where(series =>
                    !figures.Any(figure => IsPublished(figure, series.Key.Measure.Id, series.Key.Breakdown, period))
                )
            )
                AddSumOrGap([.. series.Where(figure => period.Covers(figure.Period))], period, sums, gaps);
        }

        return new PeriodSums(sums, gaps);
    }

    private static bool IsPublished(Observation figure, string measure, Breakdown? breakdown, TimePeriod period) =>
        figure.Period == period && figure.Measure.Id == measure && figure.Breakdown == breakdown;

    private static void AddSumOrGap(List<Observation> months, TimePeriod period, List<Observation> sums, List<PeriodGap> gaps)
    {
        if (months.Count == 0)
            return;
        // Two releases may have published one month; each month counts once, as the later of them has it.
        var counted = months
            .GroupBy(month => month.Period)
            .Select(vintages => vintages.MaxBy(month => month.Release.PublishedAt)!)
            .Where(month => month.Count is { Qualifier: Qualifier.Exact })
            .ToDictionary(month => month.Period, month => month.Count!.Value.Value);
        var missing = MonthsOf(period).Where(month => !counted.ContainsKey(month)).ToList();
        var last = months[^1];
        if (missing.Count > 0)
        {
            gaps.Add(
                new PeriodGap(
                    last.Offence,
                    last.Measure,
                    last.Breakdown,
                    period,
                    [.. missing.Select(month => new MissingPart(last.Measure, month))]
                )
            );
            return;
        }

        sums.Add(
            last with
            {
                Period = period,
                Observed = ObservedCount.Of(new QualifiedCount(counted.Values.Sum())),
                Derivation = Derivation.Sum,
            }
        );
    }

    private static IEnumerable<TimePeriod> MonthsOf(TimePeriod period)
    {
        for (var first = period.Start!.Value; first <= period.End; first = first.AddMonths(1))
            yield return TimePeriod.Month(first.Year, first.Month);
    }
}
