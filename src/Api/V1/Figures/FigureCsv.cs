using System.Runtime.CompilerServices;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Figures as a CSV table: counts and rates one below the other, told apart by the first column, with all that the JSON carries of each.</summary>
internal static class FigureCsv
{
    public static CsvTable<FigureCsvRow> Columns { get; } = new CsvTable<FigureCsvRow>()
        .Text("record", row => row.Rate is null ? "observation" : "rate")
        .Text("area", row => row.Rate?.Area.Id ?? row.Observation!.Area.Id)
        .Text("area_name", row => row.Rate?.Area.Name ?? row.Observation!.Area.Name)
        .Text("gss_code", row => (row.Rate?.Area ?? row.Observation!.Area).GssCode?.Text)
        .Text("offence", row => (row.Rate is null ? row.Observation!.Offence : row.Rate.Offence)?.Id)
        .Text("period", row => row.Rate?.Period.Id ?? row.Observation!.Period.Id)
        .Text("period_status", row => Words.Of(row.Rate?.PeriodStatus ?? row.Observation!.PeriodStatus))
        .Text("period_label", row => row.Rate?.Period.Label ?? row.Observation?.Period.Label)
        .Text("breakdown", row => (row.Rate is null ? row.Observation!.Breakdown : row.Rate.Breakdown)?.Id)
        .Text("measure_or_rate", row => row.Rate?.Definition.Id ?? row.Observation!.Measure.Id)
        .Text("definition", row => row.Rate?.Definition.Definition ?? row.Observation!.Measure.Definition)
        .Number<double>("value", row => row.Rate is null ? row.Observation!.Count?.Value : row.Rate.Estimate.Value)
        .Text("qualifier", row => row.Rate is null ? Words.Of(row.Observation!.Count?.Qualifier ?? Qualifier.Exact) : null)
        .Number<double>("lower_bound", row => row.Rate is null ? row.Observation!.Count?.Bounds?.Lowest : row.Rate.Estimate.Bounds?.Lower)
        .Number<double>("upper_bound", row => row.Rate is null ? row.Observation!.Count?.Bounds?.Highest : row.Rate.Estimate.Bounds?.Upper)
        .Text("symbol", row => row.Observation?.Symbol?.Code)
        .Text("unit", row => row.Observation is { } observation ? Words.Of(observation.Measure.Unit) : row.Rate!.Definition.Multiplier == 1 ? "proportion" : "per 1000")
        .Number<decimal>("percent", row => row.Rate is null ? null : RateResponse.PercentOf(row.Rate))
        .Text("numerator_measure", row => row.Rate?.Definition.Numerator.Id)
        .Number<long>("numerator", row => row.Rate?.Numerator.Count?.Value ?? row.Rate?.Numerator.Exact)
        .Text("denominator_measure", row => row.Rate?.Definition.Denominator.Id)
        .Number<long>("denominator", row => row.Rate?.Denominator.Count?.Value ?? row.Rate?.Denominator.Exact)
        .Number<decimal>("published_percent", row => row.Rate?.Published?.Percent.Percent)
        .Text("published_qualifier", row => row.Rate?.Published is { } published ? Words.Of(published.Percent.Qualifier) : null)
        .Number<double>("lower_95", row => Interval(row, 0)?.Lower)
        .Number<double>("upper_95", row => Interval(row, 0)?.Upper)
        .Number<double>("lower_99_8", row => Interval(row, 1)?.Lower)
        .Number<double>("upper_99_8", row => Interval(row, 1)?.Upper)
        .Text("gap", row => row.Rate is { Estimate.GapReason: not RateGapReason.None } rate ? Words.Of(rate.Estimate.GapReason) : null)
        .Text("method", row => row.Rate?.Estimate.Method.Id)
        .Text("comparability_class", row => row.Rate?.Definition.Class.Id)
        .Number<double>("share_not_yet_assigned", row => row.Rate?.Maturity?.Share)
        .Text("derivation", row => row.Observation is { } observation ? Words.Of(observation.Derivation) : null)
        .Text("releases", row => row.Rate is null ? row.Observation!.Release.Id : string.Join(' ', row.Rate.Releases.Select(release => release.Id)))
        .Text("sources", row => row.Rate is null ? row.Observation!.Source.Citation : string.Join(' ', row.Rate.Sources.Select(source => source.Citation)))
        .Text("notes", row => string.Join(' ', (row.Rate?.Notes ?? NoteRules.Of(row.Observation!)).Select(note => note.Text)))
        .Text("sentence", row => row.Rate is null ? null : RateSentence.Of(row.Rate));

    public static async IAsyncEnumerable<FigureCsvRow> RowsOf(IAsyncEnumerable<AreaFigures> figures, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var group in figures.WithCancellation(cancellationToken))
        {
            foreach (var row in Rows(group.Observations, group.Rates))
                yield return row;
        }
    }

    public static async IAsyncEnumerable<FigureCsvRow> RateRowsOf(IAsyncEnumerable<AreaFigures> figures, [EnumeratorCancellation] CancellationToken cancellationToken)
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
