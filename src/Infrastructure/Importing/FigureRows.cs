using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>Makes the rows of a release's figures.</summary>
internal sealed class FigureRows(int releaseKey, ReferenceKeys keys, IReadOnlyDictionary<string, int> sourceKeys)
{
    /// <summary>The primary key of a count, without its release: rows in this order are appended, never inserted between others.</summary>
    public static (short Area, short Offence, short Period, short Measure, int Breakdown) Key(ObservationRow row) =>
        (row.AreaKey, row.OffenceKey, row.PeriodKey, row.MeasureKey, row.BreakdownKey);

    public ObservationRow Observation(ImportedFigure figure) => new()
    {
        ReleaseKey = releaseKey,
        AreaKey = keys.Area(figure),
        OffenceKey = keys.Offence(figure),
        PeriodKey = keys.Period(figure.Period),
        MeasureKey = keys.Measure(figure.Measure!),
        BreakdownKey = keys.Breakdown(figure.Breakdown),
        Value = figure.Observed!.Count?.Value,
        Qualifier = figure.Observed.Count?.Qualifier ?? Qualifier.Exact,
        Step = figure.Observed.Count?.Step,
        Symbol = figure.Observed.Symbol?.Code,
        PeriodStatus = figure.PeriodStatus,
        Derivation = figure.Derivation,
        SourceKey = sourceKeys[figure.SourceId],
        NoteKey = keys.Note(figure.Note)?.Key,
    };

    public PublishedRateRow PublishedRate(ImportedFigure figure) => new()
    {
        ReleaseKey = releaseKey,
        AreaKey = keys.Area(figure),
        OffenceKey = keys.Offence(figure),
        PeriodKey = keys.Period(figure.Period),
        RateKey = keys.Rate(figure),
        BreakdownKey = keys.Breakdown(figure.Breakdown),
        MilliPercent = Milli(figure.Percent!.Value.Percent),
        Qualifier = figure.Percent.Value.Qualifier,
        MilliStep = figure.Percent.Value.Step is { } step ? Milli(step) : null,
        PeriodStatus = figure.PeriodStatus,
        Derivation = figure.Derivation,
        SourceKey = sourceKeys[figure.SourceId],
        NoteKey = keys.Note(figure.Note)?.Key,
    };

    private static int Milli(decimal number) => decimal.ToInt32(number * 1000);
}
