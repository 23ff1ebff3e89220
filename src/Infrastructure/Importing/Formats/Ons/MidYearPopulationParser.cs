using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>Reads a row with the mid-year population of an area.</summary>
/// <param name="headerRow">The number of the header row.</param>
/// <param name="areas">Finds the area.</param>
/// <param name="column">Where the population stands.</param>
/// <param name="header">The headings.</param>
/// <param name="year">The year, where it is that of the whole table; null where each row says it.</param>
/// <param name="isRounded">Whether it is rounded to the next hundred.</param>
/// <param name="leftOut">The forces that the table says its totals leave out.</param>
/// <param name="yearColumn">Where a row says its year.</param>
internal sealed class MidYearPopulationParser(
    int headerRow,
    OnsAreas areas,
    int column,
    HeaderColumns header,
    int? year,
    bool isRounded,
    IReadOnlyList<Area> leftOut,
    int yearColumn = HeaderColumns.None
) : ISheetParser
{
    private const int Hundred = 100;

    public DataSetDescription DataSet { get; } =
        new()
        {
            Id = "mid-year-population",
            Title = "Mid-year population estimates by police force area",
            Publisher = "Office for National Statistics",
            QualityLabel = QualityLabel.AccreditedOfficialStatistics,
            SourceTitle = "Mid-year population estimates by police force area",
            Note = isRounded ? "Rounded to the next hundred." : null,
        };

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        if (areas.Find(row, sink) is not { } area)
            return areas.Unknown(row, sink);
        var ofRow = year ?? (int?)CellText.Count(row[yearColumn]);
        if (ofRow is null or < TimePeriod.EarliestYear or > TimePeriod.LatestYear)
            return Reject(row, yearColumn, IssueCodes.UnknownPeriod, "No calendar year.", sink);
        if (CellText.Count(row[column]) is not { } population)
        {
            // Areas without residents, such as British Transport Police, have no population.
            return row[column].IsWhiteSpace() || row[column].Trim()[0] == '[' || row[column].Trim() is ".." or "NA" or "N/A" or "-"
                ? RowResult.NotAvailable
                : Reject(row, column, IssueCodes.NotANumber, "No whole number.", sink);
        }

        var figure = new ParsedFigure
        {
            Area = area,
            Offence = null,
            Period = TimePeriod.CalendarYear(ofRow.Value),
            Measure = PopulationMeasures.MidYear,
            Value = population,
            Qualifier = isRounded ? Qualifier.Rounded : Qualifier.Exact,
            Step = isRounded ? Hundred : null,
            Row = row.Number,
        };
        sink.Add(LeftOutForces.Marked(figure, leftOut));
        return RowResult.Imported;
    }

    public void Complete(IFigureSink sink)
    {
        // A row stands for itself.
    }

    private RowResult Reject(ITableRow row, int at, string code, string message, IFigureSink sink)
    {
        sink.Report(new RowIssue(IssueSeverity.Error, code, row.Number, header.Heading(at), message, row[at].ToString()));
        return RowResult.Rejected;
    }
}
