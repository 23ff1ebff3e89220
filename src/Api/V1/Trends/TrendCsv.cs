using System.Globalization;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>A series as a CSV table: a row for each period, gaps included.</summary>
internal static class TrendCsv
{
    public static CsvTable<SeriesPoint> ColumnsOf(SeriesQuestion question, Trend trend) =>
        new CsvTable<SeriesPoint>()
            .Text("area", _ => question.Area.Id)
            .Text("area_name", _ => question.Area.Name)
            .Text("measure_or_rate", _ => question.Rate?.Id ?? question.Measure!.Id)
            .Text("definition", _ => question.Definition)
            .Text("offence", _ => question.Offence?.Id)
            .Text("breakdown", _ => question.Breakdown?.Id)
            .Text("period", point => point.Period.Id)
            .Text("start", point => point.Period.Start?.ToString("O", CultureInfo.InvariantCulture))
            .Text("end", point => point.Period.End?.ToString("O", CultureInfo.InvariantCulture))
            .Number<double>("value", point => point.Value)
            .Number<decimal>("percent", point => point.Rate is { } rate ? RateResponse.PercentOf(rate) : null)
            .Number<long>("numerator", point => point.Rate?.Numerator.Exact)
            .Number<long>("denominator", point => point.Rate?.Denominator.Exact)
            .Number<double>("lower_95", point => point.Intervals.ElementAtOrDefault(0)?.Lower)
            .Number<double>("upper_95", point => point.Intervals.ElementAtOrDefault(0)?.Upper)
            .Number<double>("lower_99_8", point => point.Intervals.ElementAtOrDefault(1)?.Lower)
            .Number<double>("upper_99_8", point => point.Intervals.ElementAtOrDefault(1)?.Upper)
            .Text("symbol", point => point.Count?.Symbol?.Code)
            .Text("gap", point => SeriesPointResponse.GapOf(point)?.Code)
            .Text(
                "mature",
                point =>
                    point.Rate is { Definition.HasMaturity: true }
                        ? point.IsMature
                            ? "true"
                            : "false"
                        : null
            )
            .Number<double>("share_not_yet_assigned", point => point.Rate?.Maturity?.Share)
            .Text("breaks_before", point => string.Join(' ', point.BreaksBefore.Select(known => known.Id)))
            .Text("missing_figures", point => string.Join(' ', point.MissingFigures.Select(known => known.Id)))
            .Text(
                "trend",
                _ =>
                    trend.Test is { } test
                        ? Words.Of(test.DirectionAt(Domain.Statistics.ConfidenceLevel.NinetyNinePointEight))
                        : $"not computable: {Words.Of(trend.Refusals[0])}"
            )
            .Text(
                "releases",
                point =>
                    string.Join(
                        ' ',
                        (point.Rate?.Releases ?? (point.Count is { } count ? [count.Release] : [])).Select(release => release.Id)
                    )
            )
            .Text(
                "sources",
                point =>
                    string.Join(
                        ' ',
                        (point.Rate?.Sources ?? (point.Count is { } count ? [count.Source] : [])).Select(source => source.Citation)
                    )
            )
            .Text("notes", point => string.Join(' ', NotesOf(point).Select(note => note.Text)))
            .Text("sentence", point => point.Rate is { } rate ? RateSentence.WithSource(rate) : null);

    private static IReadOnlyList<Note> NotesOf(SeriesPoint point) =>
        point.Rate?.Notes ?? (point.Count is { } count ? NoteRules.Of(count) : []);
}
