using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>Reads a row of a table of counts: in each column the offences of one kind or year in one area.</summary>
/// <param name="headerRow">The number of the header row.</param>
/// <param name="dataSet">The data set that the table belongs to.</param>
/// <param name="areas">Finds the area of a row.</param>
/// <param name="columns">The columns of counts.</param>
/// <param name="notTaken">The others, which are reported.</param>
/// <param name="leftOut">The forces that the table says its totals leave out.</param>
internal sealed class OffenceGroupParser(
    int headerRow,
    DataSetDescription dataSet,
    IRowAreas areas,
    IReadOnlyList<OffenceColumn> columns,
    IReadOnlyList<ColumnNotTaken> notTaken,
    IReadOnlyList<Area> leftOut
) : ISheetParser
{
    // Totals stand above the forces: whether one of these is missing from them is known only at the end of the table.
    private readonly List<ParsedFigure> _totals = [];
    private readonly Dictionary<(Area Force, TimePeriod Period), bool> _hasCounts = [];

    public DataSetDescription DataSet { get; } = dataSet;

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        if (areas.Find(row, sink) is not { } area)
            return areas.Unknown(row, sink);
        foreach (var column in columns)
        {
            var figure = new ParsedFigure
            {
                Area = area,
                Offence = column.Offence,
                Period = column.Period,
                Measure = column.Measure,
                Row = row.Number,
            };
            if (CellText.Count(row[column.Column]) is { } count)
                Add(figure with { Value = count }, sink);
            else if (SymbolOf(row[column.Column]) is { } symbol)
                Add(figure with { Symbol = symbol }, sink);
            else
                return Reject(row, column, sink);
        }

        return RowResult.Imported;
    }

    private void Add(ParsedFigure figure, IFigureSink sink)
    {
        if (figure.Area.Level == AreaLevel.Force)
        {
            var key = (figure.Area, figure.Period);
            _hasCounts[key] = _hasCounts.GetValueOrDefault(key) || figure.Symbol?.Code != Symbol.NotAvailableCode;
        }

        if (figure.Area.Level is AreaLevel.EnglandAndWales or AreaLevel.Country or AreaLevel.Region)
            _totals.Add(figure);
        else
            sink.Add(figure);
    }

    public void Complete(IFigureSink sink)
    {
        // Regions and countries are published figures of their own, so there are no totals to compare. What a force did not provide at all
        // cannot be in them.
        foreach (var total in _totals)
        {
            var absent = _hasCounts.Where(pair => !pair.Value && pair.Key.Period == total.Period).Select(pair => pair.Key.Force);
            sink.Add(LeftOutForces.Marked(total, leftOut.Union(absent)));
        }

        foreach (var column in notTaken)
            sink.Report(new RowIssue(IssueSeverity.Notice, IssueCodes.ColumnNotTaken, HeaderRow, column.Heading, column.Reason));
    }

    // In place of a count every mark means that there is none to be had: [u] and [u1] too.
    private static Symbol? SymbolOf(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        if (text is "[z]")
            return Symbol.All[Symbol.NotApplicableCode];
        if (text is "[c]")
            return Symbol.All["c"];
        return text.IsEmpty || text is ".." or "-" or "NA" or "N/A" || (text[0] == '[' && text[^1] == ']')
            ? Symbol.All[Symbol.NotAvailableCode]
            : null;
    }

    private static RowResult Reject(ITableRow row, OffenceColumn column, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Error,
                IssueCodes.NotANumber,
                row.Number,
                column.Heading,
                "Neither a whole number nor a symbol such as [x].",
                row[column.Column].ToString()
            )
        );
        return RowResult.Rejected;
    }
}
