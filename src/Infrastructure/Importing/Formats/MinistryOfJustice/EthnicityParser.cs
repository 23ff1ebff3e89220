using System.Globalization;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>Reads a row of the ethnicity table: defendants proceeded against and convicted. The percentage is compared with the two and not
/// stored.</summary>
internal sealed class EthnicityParser(int headerRow, EthnicityColumns columns, HeaderColumns header, ReferenceRegistry registry)
    : ISheetParser
{
    private const string Moj = "moj";
    private const string All = "All";

    public DataSetDescription DataSet => EthnicityFormat.DataSet;

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        if (row.CellCount <= 1)
            return RowResult.Empty;
        if (AreaOf(row) is not { } area)
            return Reject(
                row,
                sink,
                IssueCodes.UnknownForce,
                columns.Area,
                "No police force area is known by this name; the areas are at /areas."
            );
        if (
            !int.TryParse(row[columns.Time].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < TimePeriod.EarliestYear or > TimePeriod.LatestYear
        )
            return Reject(row, sink, IssueCodes.UnknownPeriod, columns.Time, "No calendar year.");
        var figure = new ParsedFigure
        {
            Area = area,
            Offence = OffenceOf(row),
            Period = TimePeriod.CalendarYear(year),
            Breakdown = BreakdownOf(row),
            Row = row.Number,
        };
        return
            Take(row, figure, CourtMeasures.ProceededAgainst, columns.Prosecuted, sink)
            && Take(row, figure, CourtMeasures.Convicted, columns.Convicted, sink)
            ? Compared(row, sink)
            : RowResult.Rejected;
    }

    public void Complete(IFigureSink sink)
    {
        // The table has no totals over its ethnic groups, and groups of known ethnicity do not add up to all.
    }

    private bool Take(ITableRow row, in ParsedFigure figure, Measure measure, int column, IFigureSink sink)
    {
        if (CellText.Count(row[column]) is { } count)
            return sink.Add(figure with { Measure = measure, Value = count });
        if (!row[column].IsWhiteSpace() && row[column].Trim() is not ("-" or "N/A" or "NA" or "[x]"))
        {
            Reject(row, sink, IssueCodes.NotANumber, column, "Neither a whole number nor empty.");
            return false;
        }

        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.NotProvided,
                row.Number,
                header.Heading(column),
                "The count is not given; kept as missing, not as 0.",
                row[column].ToString()
            )
        );
        return sink.Add(figure with { Measure = measure, Symbol = Symbol.All[Symbol.NotAvailableCode] });
    }

    private RowResult Compared(ITableRow row, IFigureSink sink)
    {
        if (
            CellText.Percentage(row[columns.Percentage]) is { } percentage
            && CellText.Count(row[columns.Convicted]) is { } part
            && CellText.Count(row[columns.Prosecuted]) is { } whole
            && !CellText.Follows(percentage, part, whole)
        )
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Warning,
                    IssueCodes.PercentageDoesNotFollow,
                    row.Number,
                    header.Heading(columns.Percentage),
                    $"The percentage is not that of {part} in {whole}.",
                    row[columns.Percentage].ToString()
                )
            );
        }

        return RowResult.Imported;
    }

    private Area? AreaOf(ITableRow row)
    {
        var name = CellText.Words(row[columns.Area]);
        return name == All ? registry.Lists.Areas[AreaCatalogue.EnglandAndWalesId] : registry.FindForce(Moj, name);
    }

    // MoJ's groups are its own and never joined to the Home Office's of the same words.
    private OffenceType OffenceOf(ITableRow row)
    {
        var name = CellText.Words(row[columns.Offence]);
        return name == All ? CourtOffences.AllOf(registry) : CourtOffences.Group(name, registry);
    }

    private Breakdown? BreakdownOf(ITableRow row)
    {
        var parts = new List<KeyValuePair<string, string>>();
        foreach (var (dimension, column) in new[] { ("ethnicity", columns.Ethnicity), ("sex", columns.Sex), ("age-group", columns.Age) })
        {
            var category = CellText.Words(row[column]);
            if (category is not (All or ""))
                parts.Add(KeyValuePair.Create(dimension, Slug.Of(category)));
        }

        return parts.Count == 0 ? null : Breakdown.Of(parts);
    }

    private RowResult Reject(ITableRow row, IFigureSink sink, string code, int column, string message)
    {
        sink.Report(new RowIssue(IssueSeverity.Error, code, row.Number, header.Heading(column), message, row[column].ToString()));
        return RowResult.Rejected;
    }
}
