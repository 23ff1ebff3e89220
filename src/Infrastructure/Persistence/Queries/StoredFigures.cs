using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Makes figures of the rows of the store.</summary>
internal static class StoredFigures
{
    private const short NoOffence = 0;

    public static Observation Observation(StoreIndex index, ObservationRow row)
    {
        var symbol = row.Symbol is { } code ? Symbol.All[code] : null;
        return new Observation
        {
            Area = index.Areas[row.AreaKey],
            Offence = row.OffenceKey == NoOffence ? null : index.Offences[row.OffenceKey],
            Measure = index.Measures[row.MeasureKey],
            Period = index.Periods[row.PeriodKey],
            PeriodStatus = row.PeriodStatus,
            Breakdown = row.BreakdownKey == 0 ? null : index.Breakdowns[row.BreakdownKey],
            Observed = row.Value is { } value
                ? ObservedCount.Of(new QualifiedCount(value, row.Qualifier, row.Step), symbol)
                : ObservedCount.Missing(symbol!),
            Derivation = row.Derivation,
            Release = index.ReleasesByKey[row.ReleaseKey],
            Source = index.Sources[row.SourceKey],
            Note = row.NoteKey is { } note ? index.Notes[note] : null,
            KnownGap = index.Lists.Breaks.KnownGapIn(
                index.Areas[row.AreaKey],
                row.OffenceKey == NoOffence ? null : index.Offences[row.OffenceKey],
                index.Measures[row.MeasureKey],
                index.Periods[row.PeriodKey]
            ),
        };
    }

    public static PublishedRate PublishedRate(StoreIndex index, PublishedRateRow row) =>
        new()
        {
            Area = index.Areas[row.AreaKey],
            Offence = row.OffenceKey == NoOffence ? null : index.Offences[row.OffenceKey],
            Rate = index.Rates[row.RateKey],
            Period = index.Periods[row.PeriodKey],
            PeriodStatus = row.PeriodStatus,
            Breakdown = row.BreakdownKey == 0 ? null : index.Breakdowns[row.BreakdownKey],
            Percent = new QualifiedPercent(row.MilliPercent / 1000m, row.Qualifier, row.MilliStep / 1000m),
            Derivation = row.Derivation,
            Release = index.ReleasesByKey[row.ReleaseKey],
            Source = index.Sources[row.SourceKey],
            Note = row.NoteKey is { } note ? index.Notes[note] : null,
        };

    /// <summary>Figures of one area and offence in their order. It is total: a place in it is a place in every page.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="place">The place of a figure's measure or rate in the code list.</param>
    public static List<T> Ordered<T>(IEnumerable<T> figures, Func<T, int> place)
        where T : Figure =>
        [
            .. figures
                .OrderBy(figure => figure.Period)
                .ThenBy(place)
                .ThenBy(figure => figure.Breakdown?.Id, StringComparer.Ordinal)
                .ThenBy(figure => figure.Release.Id, StringComparer.Ordinal),
        ];
}
