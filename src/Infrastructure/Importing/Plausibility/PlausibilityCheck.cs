using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Infrastructure.Importing.Plausibility;

/// <summary>
/// Sets the counts of a file against those of the releases of its data set that are current: areas that are missing, counts beyond what
/// their history makes likely, and counts of the same period that are now quite others.
/// </summary>
internal sealed class PlausibilityCheck(OutcomesDbContext store)
{
    /// <summary>Counts that were below this are not looked at: they vary by chance.</summary>
    public const long FewestCounted = 50;

    /// <summary>Where the history is too short for natural limits, how many times a total may grow, or shrink, before it is called
    /// unlikely.</summary>
    public const double LargestFactor = 2;

    /// <summary>By how much of itself a total of the same period may change before it is called a large revision.</summary>
    public const double LargestRevision = 0.2;

    private const int MostExamples = 10;

    public async Task<IReadOnlyList<PlausibilityWarning>> OfAsync(
        string dataSetId,
        ReleaseDraft draft,
        StoreIndex index,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var releases = index.Releases.CurrentAt(snapshot).Keys.Where(release => release.DataSet.Id == dataSetId).ToList();
        if (releases.Count == 0)
            return [];
        var history = await HistoryAsync(releases, index, cancellationToken);
        return [.. MissingAreas(draft, history), .. Changes(draft, history)];
    }

    private async Task<Dictionary<Series, List<(TimePeriod Period, long Value)>>> HistoryAsync(
        List<Release> releases,
        StoreIndex index,
        CancellationToken cancellationToken
    )
    {
        List<int> keys = [.. releases.Select(release => index.ReleasesByKey.KeyOf(release)).OfType<int>()];
        var rows = await store
            .Observations.AsNoTracking()
            .Where(row =>
                keys.Contains(row.ReleaseKey)
                && row.BreakdownKey == 0
                && row.OffenceKey != 0
                && row.Derivation == Derivation.Published
                && row.Value >= FewestCounted
            )
            .Select(row => new
            {
                row.AreaKey,
                row.OffenceKey,
                row.MeasureKey,
                row.PeriodKey,
                row.Value,
            })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => new Series(
                index.Areas[row.AreaKey].Id,
                index.Offences[row.OffenceKey].Id,
                index.Measures[row.MeasureKey].Id
            ))
            .ToDictionary(series => series.Key, series => series.Select(row => (index.Periods[row.PeriodKey], row.Value!.Value)).ToList());
    }

    private static IEnumerable<PlausibilityWarning> MissingAreas(
        ReleaseDraft draft,
        Dictionary<Series, List<(TimePeriod Period, long Value)>> history
    )
    {
        var missing = history
            .Keys.Select(series => series.Area)
            .Except(draft.Areas.Entries.Select(area => area.Id))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (missing.Count > 0)
            yield return new PlausibilityWarning(
                "missing-areas",
                missing.Count,
                "Areas that the data set has are not in the file.",
                [.. missing.Take(MostExamples)]
            );
    }

    private static IEnumerable<PlausibilityWarning> Changes(
        ReleaseDraft draft,
        Dictionary<Series, List<(TimePeriod Period, long Value)>> history
    )
    {
        var (unlikely, revised) = (new List<string>(), new List<string>());
        foreach (var figure in draft.Figures.Where(figure => figure.Breakdown == 0 && figure.Value != DraftFigure.Missing))
        {
            var series = new Series(
                draft.Areas.Entries[figure.Key.Area].Id,
                draft.Offences.Entries[figure.Key.Offence].Id,
                draft.Measures.Entries[figure.Key.Measure].Id
            );
            var period = draft.Periods.Entries[figure.Key.Period];
            if (!history.TryGetValue(series, out var known))
                continue;
            var before = known.Where(point => point.Period == period).Select(point => (long?)point.Value).FirstOrDefault();
            if (before is { } was && Math.Abs(figure.Value - was) > LargestRevision * was)
                revised.Add(string.Create(CultureInfo.InvariantCulture, $"{series}, {period}: {was} before, {figure.Value} now"));
            if (
                before is null
                && Limits([.. known.Where(point => point.Period.Kind == period.Kind).Select(point => (double)point.Value)])
                    is var (lower, upper)
                && (figure.Value < lower || figure.Value > upper)
            )
                unlikely.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{series}, {period}: {figure.Value}, expected {lower:0} to {upper:0}")
                );
        }

        if (unlikely.Count > 0)
            yield return new PlausibilityWarning(
                "unlikely-change",
                unlikely.Count,
                "Counts lie beyond what their history makes likely.",
                [.. unlikely.Take(MostExamples)]
            );
        if (revised.Count > 0)
            yield return new PlausibilityWarning(
                "large-revision",
                revised.Count,
                "Counts of a period that was published before are quite others now.",
                [.. revised.Take(MostExamples)]
            );
    }

    private static (double Lower, double Upper)? Limits(List<double> history)
    {
        if (history.Count == 0)
            return null;
        if (XmrChart.OfScreened(history).Value is { } chart)
            return (Math.Max(0, chart.LowerLimit), chart.UpperLimit);
        return (history.Min() / LargestFactor, history.Max() * LargestFactor);
    }

    private sealed record Series(string Area, string Offence, string Measure)
    {
        public override string ToString() => $"{Area}, {Offence}, {Measure}";
    }
}
