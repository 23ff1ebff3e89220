using System.Runtime.CompilerServices;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Figures as a CSV table: counts and rates one below the other, told apart by the first column, with all that the JSON carries of each.</summary>
internal static class FigureCsv
{
    public static IReadOnlyList<CsvColumn<FigureCsvRow>> Columns { get; } =
    [
        CsvColumn<FigureCsvRow>.Text("record", row => row.Rate is null ? "observation" : "rate"),
        CsvColumn<FigureCsvRow>.Text("area", row => row.Rate?.Area.Id ?? row.Observation!.Area.Id),
        CsvColumn<FigureCsvRow>.Text("area_name", row => row.Rate?.Area.Name ?? row.Observation!.Area.Name),
        CsvColumn<FigureCsvRow>.Text("gss_code", row => (row.Rate?.Area ?? row.Observation!.Area).GssCode?.Text),
        CsvColumn<FigureCsvRow>.Text("offence", row => (row.Rate is null ? row.Observation!.Offence : row.Rate.Offence)?.Id),
        CsvColumn<FigureCsvRow>.Text("period", row => row.Rate?.Period.Id ?? row.Observation!.Period.Id),
        CsvColumn<FigureCsvRow>.Text("period_status", row => Words.Of(row.Rate?.PeriodStatus ?? row.Observation!.PeriodStatus)),
        CsvColumn<FigureCsvRow>.Text("period_label", row => row.Rate?.Period.Label ?? row.Observation?.Period.Label),
        CsvColumn<FigureCsvRow>.Text("breakdown", row => (row.Rate is null ? row.Observation!.Breakdown : row.Rate.Breakdown)?.Id),
        CsvColumn<FigureCsvRow>.Text("measure_or_rate", row => row.Rate?.Definition.Id ?? row.Observation!.Measure.Id),
        CsvColumn<FigureCsvRow>.Text("definition", row => row.Rate?.Definition.Definition ?? row.Observation!.Measure.Definition),
        CsvColumn<FigureCsvRow>.Value<double>("value", row => row.Rate is null ? row.Observation!.Count?.Value : row.Rate.Estimate.Value),
        CsvColumn<FigureCsvRow>.Text("qualifier", row => row.Rate is null ? Words.Of(row.Observation!.Count?.Qualifier ?? Qualifier.Exact) : null),
        CsvColumn<FigureCsvRow>.Value<double>("lower_bound", row => row.Rate is null ? row.Observation!.Count?.Bounds?.Lowest : row.Rate.Estimate.Bounds?.Lower),
        CsvColumn<FigureCsvRow>.Value<double>("upper_bound", row => row.Rate is null ? row.Observation!.Count?.Bounds?.Highest : row.Rate.Estimate.Bounds?.Upper),
        CsvColumn<FigureCsvRow>.Text("symbol", row => row.Observation?.Symbol?.Code),
        CsvColumn<FigureCsvRow>.Text("unit", row => row.Observation is { } observation ? Words.Of(observation.Measure.Unit) : row.Rate!.Definition.Multiplier == 1 ? "proportion" : "per 1000"),
        CsvColumn<FigureCsvRow>.Value<decimal>("percent", row => row.Rate is null ? null : RateResponse.PercentOf(row.Rate)),
        CsvColumn<FigureCsvRow>.Text("numerator_measure", row => row.Rate?.Definition.Numerator.Id),
        CsvColumn<FigureCsvRow>.Value<long>("numerator", row => row.Rate?.Numerator.Count?.Value ?? row.Rate?.Numerator.Exact),
        CsvColumn<FigureCsvRow>.Text("denominator_measure", row => row.Rate?.Definition.Denominator.Id),
        CsvColumn<FigureCsvRow>.Value<long>("denominator", row => row.Rate?.Denominator.Count?.Value ?? row.Rate?.Denominator.Exact),
        CsvColumn<FigureCsvRow>.Value<decimal>("published_percent", row => row.Rate?.Published?.Percent.Percent),
        CsvColumn<FigureCsvRow>.Text("published_qualifier", row => row.Rate?.Published is { } published ? Words.Of(published.Percent.Qualifier) : null),
        CsvColumn<FigureCsvRow>.Value<double>("lower_95", row => Interval(row, 0)?.Lower),
        CsvColumn<FigureCsvRow>.Value<double>("upper_95", row => Interval(row, 0)?.Upper),
        CsvColumn<FigureCsvRow>.Value<double>("lower_99_8", row => Interval(row, 1)?.Lower),
        CsvColumn<FigureCsvRow>.Value<double>("upper_99_8", row => Interval(row, 1)?.Upper),
        CsvColumn<FigureCsvRow>.Text("gap", row => row.Rate is { Estimate.GapReason: not RateGapReason.None } rate ? Words.Of(rate.Estimate.GapReason) : null),
        CsvColumn<FigureCsvRow>.Text("method", row => row.Rate?.Estimate.Method.Id),
        CsvColumn<FigureCsvRow>.Text("comparability_class", row => row.Rate?.Definition.Class.Id),
        CsvColumn<FigureCsvRow>.Value<double>("share_not_yet_assigned", row => row.Rate?.Maturity?.Share),
        CsvColumn<FigureCsvRow>.Text("derivation", row => row.Observation is { } observation ? Words.Of(observation.Derivation) : null),
        CsvColumn<FigureCsvRow>.Text("releases", row => row.Rate is null ? row.Observation!.Release.Id : string.Join(' ', row.Rate.Releases.Select(release => release.Id))),
        CsvColumn<FigureCsvRow>.Text("sources", row => row.Rate is null ? row.Observation!.Source.Citation : string.Join(' ', row.Rate.Sources.Select(source => source.Citation))),
        CsvColumn<FigureCsvRow>.Text("notes", row => string.Join(' ', (row.Rate?.Notes ?? NoteRules.Of(row.Observation!)).Select(note => note.Text))),
        CsvColumn<FigureCsvRow>.Text("sentence", row => row.Rate is null ? null : RateSentence.Of(row.Rate)),
    ];

    public static async IAsyncEnumerable<FigureCsvRow> RowsOf(IAsyncEnumerable<AreaFigures> figures, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var group in figures.WithCancellation(cancellationToken))
        {
            foreach (var row in Rows(group.Observations, group.Rates))
                yield return row;
        }
    }

    public static async IAsyncEnumerable<FigureCsvRow> RateRowsOf(IAsyncEnumerable<AreaFigures> figures, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var group in figures.WithCancellation(cancellationToken))
        {
            foreach (var row in Rows([], group.Rates))
                yield return row;
        }
    }

    public static IAsyncEnumerable<FigureCsvRow> RowsOf(FigurePage page) => Rows(page.Observations, page.Rates).ToAsyncEnumerable();

    private static IEnumerable<FigureCsvRow> Rows(IEnumerable<Observation> observations, IEnumerable<Rate> rates) =>
        observations.Select(observation => new FigureCsvRow(observation, null)).Concat(rates.Select(rate => new FigureCsvRow(null, rate)));

    private static Domain.Statistics.ConfidenceInterval? Interval(FigureCsvRow row, int level) => row.Rate?.Estimate.Intervals.ElementAtOrDefault(level);
}
