using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Sums;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Importing.Writing;

/// <summary>Makes the rows of a release's figures, in the order of their primary key: rows in order are appended, never inserted between
/// others.</summary>
internal sealed class FigureRows(
    int releaseKey,
    ReleaseDraft draft,
    DraftKeys draftKeys,
    ReferenceKeys keys,
    IReadOnlyDictionary<string, int> sourceKeys,
    int ownSourceKey
)
{
    private const int TraitsOfSum = -1;

    private readonly (int Source, int? Note)[] _traits =
    [
        .. draft.Traits.Select(traits => (traits.SourceId is { } id ? sourceKeys[id] : ownSourceKey, keys.Note(traits.Note)?.Key)),
    ];

    /// <summary>The published figures, of which those of one area at a time are brought into order.</summary>
    public IEnumerable<ObservationRow> Published() =>
        draftKeys.Areas.SelectMany(area =>
            draft
                .FiguresOf(area)
                .Select(figure => figure with { Key = draftKeys.Of(figure.Key), Breakdown = draftKeys.Breakdowns[figure.Breakdown] })
                .Order()
                .Select(Row)
        );

    /// <summary>The rows of an area's table, brought into order; they are made as they are taken.</summary>
    public AreaRows Of(AreaTable table) => new(Figures(table), Cells(table));

    // The published figures and the sums. Those of England and Wales are millions of bytes: room is made for them once, since a list that
    // grows needs three times as much.
    private IEnumerable<ObservationRow> Figures(AreaTable table)
    {
        var rows = new List<DraftFigure>(table.Figures.Count + Sums(table).Count());
        rows.AddRange(
            table.Figures.Select(figure =>
                figure with
                {
                    Key = draftKeys.Of(figure.Key),
                    Breakdown = draftKeys.Breakdowns[figure.Breakdown],
                }
            )
        );
        rows.AddRange(Sums(table).Select(sum => new DraftFigure(draftKeys.Of(sum.Key), Breakdown: 0, TraitsOfSum, Row: 0, sum.Value)));
        rows.Sort();
        return rows.Select(row => row.Traits == TraitsOfSum ? Sum(row.Key, row.Value) : Row(row));
    }

    private static IEnumerable<(FigureKey Key, long Value)> Sums(AreaTable table) =>
        table.Sums.Where(sum => (table.SumCells.GetValueOrDefault((sum.Key.Offence, sum.Key.Period)) & (1UL << sum.Key.Measure)) != 0);

    // The cells in which something is 0.
    private IEnumerable<PublishedCellRow> Cells(AreaTable table)
    {
        var others = new Dictionary<(ushort, ushort), ulong>();
        foreach (var figure in table.Figures.Where(figure => figure.Breakdown == 0 && figure.Key.Measure < CellMeasures.MaximumMeasures))
            others[(figure.Key.Offence, figure.Key.Period)] =
                others.GetValueOrDefault((figure.Key.Offence, figure.Key.Period)) | (1UL << figure.Key.Measure);
        foreach (var (key, _) in table.Sums)
            others[(key.Offence, key.Period)] = others.GetValueOrDefault((key.Offence, key.Period)) | (1UL << key.Measure);

        var published = table.Cells.Select(cell => (cell.Key, Measures: cell.Value.Published, Derivation: Derivation.Published));
        var summed = table.SumCells.Select(cell =>
            (cell.Key, Measures: cell.Value & ~table.Cells.GetValueOrDefault(cell.Key).Seen, Derivation: Derivation.Sum)
        );
        var cells = published
            .Concat(summed)
            .Where(cell => (cell.Measures & ~others.GetValueOrDefault(cell.Key)) != 0)
            .Select(cell =>
                (Key: draftKeys.Of(new FigureKey(table.Area, cell.Key.Offence, cell.Key.Period, 0)), cell.Measures, cell.Derivation)
            )
            .OrderBy(cell => cell.Key.Packed)
            .ToList();
        return cells.Select(cell => new PublishedCellRow
        {
            ReleaseKey = releaseKey,
            AreaKey = (short)cell.Key.Area,
            OffenceKey = (short)cell.Key.Offence,
            PeriodKey = (short)cell.Key.Period,
            Derivation = cell.Derivation,
            MeasureSetKey = draftKeys.MeasureSet(cell.Measures),
            SourceKey = ownSourceKey,
        });
    }

    /// <summary>A published percentage.</summary>
    public PublishedRateRow PublishedRate(ParsedFigure figure) =>
        new()
        {
            ReleaseKey = releaseKey,
            AreaKey = keys.Area(figure.Area),
            OffenceKey = keys.Offence(figure.Offence),
            PeriodKey = keys.Period(figure.Period),
            RateKey = keys.Rate(figure.Rate!),
            BreakdownKey = keys.Breakdown(figure.Breakdown),
            MilliPercent = Milli(figure.Percent!.Value.Percent),
            Qualifier = figure.Percent.Value.Qualifier,
            MilliStep = figure.Percent.Value.Step is { } step ? Milli(step) : null,
            PeriodStatus = figure.PeriodStatus,
            SourceKey = figure.SourceId is { } id ? sourceKeys[id] : ownSourceKey,
            NoteKey = keys.Note(figure.Note)?.Key,
        };

    private ObservationRow Row(DraftFigure figure)
    {
        var traits = draft.Traits[figure.Traits];
        var (source, note) = _traits[figure.Traits];
        return new ObservationRow
        {
            ReleaseKey = releaseKey,
            AreaKey = (short)figure.Key.Area,
            OffenceKey = (short)figure.Key.Offence,
            PeriodKey = (short)figure.Key.Period,
            MeasureKey = (short)figure.Key.Measure,
            BreakdownKey = figure.Breakdown,
            Value = figure.Value == DraftFigure.Missing ? null : figure.Value,
            Qualifier = traits.Qualifier,
            Step = traits.Step,
            Symbol = traits.Symbol?.Code,
            PeriodStatus = traits.PeriodStatus,
            Derivation = traits.Derivation,
            SourceKey = source,
            NoteKey = note,
        };
    }

    private ObservationRow Sum(FigureKey key, long value) =>
        new()
        {
            ReleaseKey = releaseKey,
            AreaKey = (short)key.Area,
            OffenceKey = (short)key.Offence,
            PeriodKey = (short)key.Period,
            MeasureKey = (short)key.Measure,
            Value = value,
            Derivation = Derivation.Sum,
            SourceKey = ownSourceKey,
        };

    private static int Milli(decimal number) => decimal.ToInt32(number * 1000);
}
