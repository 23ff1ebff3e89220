using OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>Reads a row of a wide court table: several counts of defendants of one kind. The rows are summed.</summary>
internal sealed class CourtProceedingsParser(
    int headerRow,
    CourtProceedingsColumns columns,
    HeaderColumns header,
    ReferenceRegistry registry
) : ISheetParser
{
    private readonly CourtRows _rows = new(
        headerRow,
        columns.Area,
        columns.Year,
        columns.Quarter,
        columns.Group,
        columns.Offence,
        columns.Read,
        header,
        registry
    );
    private readonly CellCache<bool> _isCrownCourt = new(cell =>
        CourtLabel.Words(cell).Contains("Crown", StringComparison.OrdinalIgnoreCase)
    );

    public DataSetDescription DataSet { get; } =
        (columns.Area == HeaderColumns.None ? CourtProceedingsFormat.National : CourtOutcomesFormat.Proceedings) with
        {
            CompleteOver = CourtOutcomesFormat.CompleteOver(columns.Group),
        };

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        if (RowKinds.IsEmpty(row))
            return RowResult.Empty;
        if (_rows.TotalColumn(row) is { } total)
            return CourtRows.Aggregate(row, header.Heading(total), row[total], sink);
        if (_rows.Key(row, sink) is not { } key)
            return _rows.Reject();
        var counts = new List<(CourtEvents Events, long? Count)>();
        foreach (var (column, events) in columns.Counts)
        {
            if (!_rows.Count(row, column, sink, out var count))
                return _rows.Reject();
            if (events != CourtEvents.ProceededAgainst || columns.Court == HeaderColumns.None || !_isCrownCourt[row[columns.Court]])
                counts.Add((events, count));
        }

        var result = RowResult.Imported;
        foreach (var (events, count) in counts)
            result = _rows.Add(row, key, events, count, sink);
        return result;
    }

    public void Complete(IFigureSink sink) => _rows.Complete(sink);
}
