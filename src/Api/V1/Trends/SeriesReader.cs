using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Breaks;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>Reads the figures of a series and puts them in order.</summary>
public sealed class SeriesReader(FigureReader figures, IObservationQueries observations, SeriesBreakCatalogue breaks)
{
    /// <summary>The most points that a series has: fifty years of months. Later ones are kept.</summary>
    public const int MostPoints = 600;

    /// <summary>By how many days the age of a figure may differ from that of the last one and still count as equal: half a
    /// quarter.</summary>
    public const int AgeTolerance = 46;

    /// <summary>The points, in order of their period, gaps included.</summary>
    public async Task<IReadOnlyList<SeriesPoint>> ReadAsync(SeriesQuestion question, CancellationToken cancellationToken)
    {
        var series = Series(
            question,
            await ReadAsync(question, await PeriodsAsync(question, cancellationToken), question.Snapshot, cancellationToken)
        );
        return question.IsAtEqualAge ? await AtEqualAgeAsync(question, series, cancellationToken) : series;
    }

    private async Task<AreaFigures> ReadAsync(
        SeriesQuestion question,
        IReadOnlyList<TimePeriod>? periods,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        await foreach (var group in figures.ReadAsync(question.AsFigureQuestion(periods, snapshot), cancellationToken))
        {
            if (group.Offence == question.Offence)
                return group;
        }

        return new AreaFigures(question.Offence, [], [], []);
    }

    private IReadOnlyList<SeriesPoint> Series(SeriesQuestion question, AreaFigures found)
    {
        var known = breaks.Of(question.Area, question.Counted, question.Rate?.Denominator);
        var gaps = found
            .Gaps.Where(gap =>
                (gap.Measure == question.Counted || gap.Measure == question.Rate?.Denominator)
                && gap.Breakdown == question.Breakdown
                && (question.Kind is null || gap.Period.Kind == question.Kind)
            )
            .ToList();
        return question.Rate is null
            ? Domain.Trends.Series.Of(found.Observations.Where(count => IsOfKind(question, count.Period)), gaps, known)
            : Domain.Trends.Series.Of(found.Rates.Where(rate => IsOfKind(question, rate.Period)), gaps, known);
    }

    private static bool IsOfKind(SeriesQuestion question, TimePeriod period) => question.Kind is null || period.Kind == question.Kind;

    // Asking for the periods of a kind by name sums the months of each that was not published as such.
    private async Task<IReadOnlyList<TimePeriod>?> PeriodsAsync(SeriesQuestion question, CancellationToken cancellationToken)
    {
        if (question.Kind is not { } kind)
            return null;
        var known = await observations.PeriodsAsync(question.Snapshot, cancellationToken);
        var published = known.Where(period => period.Kind == kind);
        return [.. published.Concat(Summed(known, kind)).Distinct().Order().TakeLast(MostPoints)];
    }

    private static IEnumerable<TimePeriod> Summed(IReadOnlyList<TimePeriod> known, PeriodKind kind)
    {
        var months = known.Where(period => period.Kind == PeriodKind.Month).ToList();
        if (months.Count == 0 || kind == PeriodKind.Month)
            yield break;
        for (
            var period = TimePeriod.Containing(months[0].Start!.Value, kind);
            period is not null && period.Start <= months[^1].End;
            period = period.Next()
        )
            yield return period;
    }

    // Each period as it was known when it was as old as the last one is now.
    private async Task<IReadOnlyList<SeriesPoint>> AtEqualAgeAsync(
        SeriesQuestion question,
        IReadOnlyList<SeriesPoint> latest,
        CancellationToken cancellationToken
    )
    {
        if (latest.LastOrDefault(point => point.AgeInDays is not null) is not { AgeInDays: { } age } newest)
            return latest;
        var points = new List<SeriesPoint>();
        foreach (var point in latest)
            points.Add(point == newest ? point with { IsAtEqualAge = true } : await AtAgeAsync(question, point, age, cancellationToken));
        return points;
    }

    private async Task<SeriesPoint> AtAgeAsync(SeriesQuestion question, SeriesPoint latest, int age, CancellationToken cancellationToken)
    {
        if (latest.Period.End is not { } end || latest.Figure is null)
            return latest;
        var then = new DateTimeOffset(end.AddDays(Math.Max(0, age + AgeTolerance)).ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        var snapshot = question.Snapshot with { AsOf = then < question.Snapshot.AsOf ? then : question.Snapshot.AsOf };
        var found = Series(question, await ReadAsync(question, [latest.Period], snapshot, cancellationToken))
            .FirstOrDefault(point => point.Period == latest.Period);
        var isEqual = found?.AgeInDays is { } itsAge && Math.Abs(itsAge - age) <= AgeTolerance;
        return isEqual
            ? found! with
            {
                BreaksBefore = latest.BreaksBefore,
                MissingFigures = latest.MissingFigures,
                IsAtEqualAge = true,
            }
            : latest with
            {
                Rate = null,
                Count = null,
                HasNoVintage = true,
            };
    }
}
