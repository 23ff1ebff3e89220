using OutcomesApi.Domain.Areas;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>Finds the area of a row of an ONS table: by its official code, and by its name where it has none (British Transport
/// Police).</summary>
internal sealed class OnsAreas(int codeColumn, int nameColumn, HeaderColumns header, ReferenceRegistry registry) : IRowAreas
{
    private const string Ons = "ons";

    /// <summary>The area; null where the row is none.</summary>
    public Area? Find(ITableRow row, IFigureSink sink) =>
        registry.FindAreaByGss(NoteMarks.Code(row[codeColumn]))
        ?? registry.FindForce(Ons, nameColumn == HeaderColumns.None ? default : NoteMarks.Words(row[nameColumn]));

    /// <summary>Says what became of a row that has no area: a footnote below the table, or a place that is not known.</summary>
    public RowResult Unknown(ITableRow row, IFigureSink sink)
    {
        // A row of units below the headings ("Numbers") names no area, as one that is empty.
        if (row.CellCount <= 1 || (row[codeColumn].IsWhiteSpace() && (nameColumn == HeaderColumns.None || row[nameColumn].IsWhiteSpace())))
            return RowResult.Empty;
        if (nameColumn != HeaderColumns.None && row[nameColumn].Contains("(exc", StringComparison.OrdinalIgnoreCase))
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Notice,
                    IssueCodes.AggregateRow,
                    row.Number,
                    header.Heading(nameColumn),
                    "A total that leaves out a force, not an area; the whole and the force stand in rows of their own.",
                    row[nameColumn].ToString()
                )
            );
            return RowResult.Aggregate;
        }

        sink.Report(
            new RowIssue(
                IssueSeverity.Error,
                IssueCodes.UnknownForce,
                row.Number,
                header.Heading(codeColumn),
                "No area is known by this code or name; the areas are at /areas.",
                $"{row[codeColumn]} {(nameColumn == HeaderColumns.None ? default : row[nameColumn])}".Trim()
            )
        );
        return RowResult.Rejected;
    }
}
