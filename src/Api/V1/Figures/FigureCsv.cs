using System.Runtime.CompilerServices;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Figures as a CSV table: counts and rates one below the other, told apart by the first column, with all that the JSON carries of
/// each.</summary>
internal static class FigureCsv
{
    public static CsvTable<FigureCsvRow> Columns { get; } =
        new CsvTable<FigureCsvRow>()
            .Text("record", row => row.Kind)
            .Text("area", row => row.Area.Id)
            .Text("area_name", row => row.Area.Name)
            .Text("gss_code", row => row.Area.GssCode?.Text)
            .Text("offence", row => row.Offence?.Id)
            .Text("period", row => row.Period.Id)
            .Text("period_status", row => Words.Of(row.PeriodStatus))
            .Text("period_label", row => row.Period.Label)
            .Text("breakdown", row => row.Breakdown?.Id)
            .Text("measure_or_rate", row => row.MeasureOrRate)
            .Text("definition", row => row.Definition)
            .Number<double>("value", row => row.Rate is null ? row.Observation?.Count?.Value : row.Rate.Estimate.Value)
            .Text("qualifier", row => row.Observation?.Count is { } count ? Words.Of(count.Qualifier) : null)
            .Number<double>(
                "lower_bound",
                row => row.Rate is null ? row.Observation?.Count?.Bounds?.Lowest : row.Rate.Estimate.Bounds?.Lower
            )
            .Number<double>(
                "upper_bound",
                row => row.Rate is null ? row.Observation?.Count?.Bounds?.Highest : row.Rate.Estimate.Bounds?.Upper
            )
            .Text("symbol", row => row.Observation?.Symbol?.Code)
            .Text(
                "unit",
                row =>
                    row.Rate is null ? Words.Of((row.Observation?.Measure ?? row.Gap!.Measure).Unit)
                    : row.Rate.Definition.Multiplier == 1 ? "proportion"
                    : "per 1000"
            )
            .Number<decimal>("percent", row => row.Rate is null ? null : RateResponse.PercentOf(row.Rate))
            .Text("numerator_measure", row => row.Rate?.Definition.Numerator.Id)
            .Number<long>("numerator", row => row.Rate?.Numerator.Count?.Value ?? row.Rate?.Numerator.Exact)
            .Text("numerator_qualifier", row => Qualifier(row.Rate?.Numerator))
            .Number<long>("numerator_lower", row => row.Rate?.Numerator.Bounds?.Lowest)
            .Number<long>("numerator_upper", row => row.Rate?.Numerator.Bounds?.Highest)
            .Text("denominator_measure", row => row.Rate?.Definition.Denominator.Id)
            .Number<long>("denominator", row => row.Rate?.Denominator.Count?.Value ?? row.Rate?.Denominator.Exact)
            .Text("denominator_qualifier", row => Qualifier(row.Rate?.Denominator))
            .Number<long>("denominator_lower", row => row.Rate?.Denominator.Bounds?.Lowest)
            .Number<long>("denominator_upper", row => row.Rate?.Denominator.Bounds?.Highest)
            .Number<decimal>("published_percent", row => row.Rate?.Published?.Percent.Percent)
            .Text("published_qualifier", row => row.Rate?.Published is { } published ? Words.Of(published.Percent.Qualifier) : null)
            .Number<double>("lower_95", row => Interval(row, 0)?.Lower)
            .Number<double>("upper_95", row => Interval(row, 0)?.Upper)
            .Number<double>("lower_99_8", row => Interval(row, 1)?.Lower)
            .Number<double>("upper_99_8", row => Interval(row, 1)?.Upper)
            .Text(
                "gap",
                row =>
                    row.Gap is { } gap ? PeriodGapResponse.CodeOf(gap)
                    : row.Rate is { Estimate.GapReason: not RateGapReason.None } rate ? Words.Of(rate.Estimate.GapReason)
                    : null
            )
            .Text("method", row => row.Rate?.Estimate.Method.Id)
            .Text("comparability_class", row => row.Rate?.Definition.Class.Id)
            .Number<double>("share_not_yet_assigned", row => row.Rate?.Maturity?.Share)
            .Text("derivation", row => row.Observation is { } observation ? Words.Of(observation.Derivation) : null)
            .Text(
                "releases",
                row => row.Rate is null ? row.Observation?.Release.Id : string.Join(' ', row.Rate.Releases.Select(release => release.Id))
            )
            .Text(
                "sources",
                row =>
                    row.Rate is null
                        ? row.Observation?.Source.Citation
                        : string.Join(' ', row.Rate.Sources.Select(source => source.Citation))
            )
            .Text("notes", row => row.Notes)
            .Text("sentence", row => row.Rate is null ? null : RateSentence.WithSource(row.Rate));

    public static async IAsyncEnumerable<FigureCsvRow> RowsOf(
        Area area,
        IAsyncEnumerable<AreaFigures> figures,
        bool withCounts,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var group in figures.WithCancellation(cancellationToken))
        {
            foreach (var row in Rows(area, withCounts ? group.Observations : [], group.Rates, group.Gaps))
                yield return row;
        }
    }

    public static IAsyncEnumerable<FigureCsvRow> RowsOf(Area area, FigurePage page) =>
        Rows(area, page.Observations, page.Rates, page.Gaps).ToAsyncEnumerable();

    private static IEnumerable<FigureCsvRow> Rows(
        Area area,
        IEnumerable<Observation> observations,
        IEnumerable<Rate> rates,
        IEnumerable<PeriodGap> gaps
    ) =>
        observations
            .Select(observation => new FigureCsvRow(area, Observation: observation))
            .Concat(rates.Select(rate => new FigureCsvRow(area, Rate: rate)))
            .Concat(gaps.Select(gap => new FigureCsvRow(area, Gap: gap)));

    // A part that only a published percentage bounds is implied, and was never published itself.
    private static string? Qualifier(RatePart? part) =>
        part switch
        {
            { IsImplied: true } => "implied",
            { Count: { } count } => Words.Of(count.Qualifier),
            _ => null,
        };

    private static Domain.Statistics.ConfidenceInterval? Interval(FigureCsvRow row, int level) =>
        row.Rate?.Estimate.Intervals.ElementAtOrDefault(level);
}
