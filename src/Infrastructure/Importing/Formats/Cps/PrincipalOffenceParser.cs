using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.Cps;

/// <summary>Reads a row of the CPS table: the counts of one area. Percentages are compared with the counts and not stored; the national row
/// with the sum of the areas.</summary>
internal sealed class PrincipalOffenceParser(
    int headerRow,
    IReadOnlyList<CategoryColumn> columns,
    TimePeriod month,
    ReferenceRegistry registry
) : ISheetParser
{
    private const string Cps = "cps";
    private readonly Dictionary<CategoryColumn, long> _sums = [];
    private readonly Dictionary<CategoryColumn, (int Row, long Value)> _national = [];

    public DataSetDescription DataSet => PrincipalOffenceFormat.DataSet;

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        var name = CellText.Words(row[0]);
        if (name.Length == 0 && row.CellCount <= 1)
            return RowResult.Empty;
        if (AreaOf(name) is not { } area)
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Error,
                    IssueCodes.UnknownForce,
                    row.Number,
                    null,
                    "No CPS area or police force is known by this name; the areas are at /areas.",
                    name
                )
            );
            return RowResult.Rejected;
        }

        if (columns.FirstOrDefault(column => CellText.Count(row[column.Column]) is null && !IsDash(row[column.Column])) is { } wrong)
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Error,
                    IssueCodes.NotANumber,
                    row.Number,
                    wrong.Heading,
                    "Neither a whole number nor '-'.",
                    row[wrong.Column].ToString()
                )
            );
            return RowResult.Rejected;
        }

        foreach (var column in columns)
            Take(row, area, column, sink);
        ComparePercentages(row, sink);
        return RowResult.Imported;
    }

    public void Complete(IFigureSink sink)
    {
        foreach (var (column, (row, value)) in _national)
        {
            var sum = _sums.GetValueOrDefault(column);
            if (sum != value)
                sink.Report(
                    new RowIssue(
                        IssueSeverity.Warning,
                        IssueCodes.TotalDoesNotAddUp,
                        row,
                        column.Heading,
                        $"The national row says {value}; the areas add up to {sum}."
                    )
                );
        }
    }

    private void Take(ITableRow row, Area area, CategoryColumn column, IFigureSink sink)
    {
        var value = CellText.Count(row[column.Column]);
        var figure = new ParsedFigure
        {
            Area = area,
            Offence = column.Offence,
            Period = month,
            Measure = column.Measure,
            Value = value,
            Row = row.Number,
        };
        sink.Add(value is null ? figure with { Symbol = Symbol.All[Symbol.NotAvailableCode] } : figure);
        if (area.Level == AreaLevel.EnglandAndWales)
            _national[column] = (row.Number, value ?? 0);
        else
            _sums[column] = _sums.GetValueOrDefault(column) + (value ?? 0);
    }

    // The percentage of a count stands in the column behind it; "-" is that of nothing.
    private void ComparePercentages(ITableRow row, IFigureSink sink)
    {
        foreach (var pair in columns.GroupBy(column => column.Offence).Where(pair => pair.Count() == 2))
        {
            var whole = pair.Sum(column => CellText.Count(row[column.Column]) ?? 0);
            foreach (var column in pair)
            {
                if (
                    CellText.Percentage(row[column.Column + 1]) is { } percentage
                    && !CellText.Follows(percentage, CellText.Count(row[column.Column]) ?? 0, whole)
                )
                {
                    sink.Report(
                        new RowIssue(
                            IssueSeverity.Warning,
                            IssueCodes.PercentageDoesNotFollow,
                            row.Number,
                            column.Heading,
                            $"The percentage beside it is not that of {row[column.Column]} in {whole}.",
                            row[column.Column + 1].ToString()
                        )
                    );
                }
            }
        }
    }

    private Area? AreaOf(string name) =>
        registry.FindArea(Cps, name, AreaLevel.EnglandAndWales)
        ?? registry.FindArea(Cps, name, AreaLevel.PublisherArea)
        ?? registry.FindForce(Cps, name);

    private static bool IsDash(ReadOnlySpan<char> cell) => cell.Trim() is "-" or "";
}
