using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Reading;

/// <summary>Says of a file that is no table that can be imported which headings it has, which table is nearest, and what it lacks.</summary>
internal static class UnknownTable
{
    private const int MostHeadings = 12;
    private const int LongestHeading = 40;

    // The files of data.police.uk: street-level crime and outcomes, and stop and search.
    private static readonly string[][] _streetLevel =
    [
        ["Crime ID", "Reported by", "Falls within"],
        ["Type", "Part of a policing operation", "Self-defined ethnicity"],
    ];

    /// <summary>The code and the message of the refusal.</summary>
    /// <param name="heads">The first rows of its sheets.</param>
    /// <param name="formats">The formats that are known.</param>
    public static (string Code, string Message) Refusal(IReadOnlyList<SheetHead> heads, IReadOnlyList<ISheetFormat> formats)
    {
        var rows = heads.SelectMany(head => head.Rows).ToList();
        if (_streetLevel.Any(headings => rows.Exists(row => Matching(row, headings).Count >= 2)))
            return (
                "street-level-data",
                "This is a file of data.police.uk: single crimes, outcomes or searches at places that were made anonymous, published before they are final and without those of some forces. "
                    + "They are no counts of a force, and what is added up of them agrees with no official statistic. Take the Home Office's open data tables of crime and outcomes instead."
            );
        var found = rows.MaxBy(row => row.Cells.Count(cell => CellText.Words(cell).Length > 0));
        if (found is null || found.Cells.All(string.IsNullOrWhiteSpace))
            return ("unknown-table", "The file has no headings. docs/importing.md lists the tables that can be imported.");
        var (row, format, has) = (
            from one in rows
            from known in formats
            let matching = Matching(one, known.Headings)
            orderby matching.Count descending, (double)matching.Count / known.Headings.Count descending
            select (one, known, matching)
        ).First();
        var place = heads.Any(head => head.SheetName.Length > 0) ? "No sheet of the file has" : "The file does not have";
        var nearest =
            has.Count == 0
                ? ""
                : $" The nearest is {format.Id}, of which row {row.Number} has {Quoted(has)} and lacks {Quoted(format.Headings.Except(has))}.";
        return (
            "unknown-table",
            $"{place} the headings of a table that can be imported. Row {found.Number} has {Quoted(found.Cells.Select(cell => CellText.Words(cell)).Where(cell => cell.Length > 0))}.{nearest} docs/importing.md lists the tables."
        );
    }

    private static List<string> Matching(HeadRow row, IReadOnlyList<string> headings)
    {
        var found = row.Cells.Select(cell => SpellingKey.Of(cell)).ToHashSet(StringComparer.Ordinal);
        return [.. headings.Where(heading => found.Contains(SpellingKey.Of(heading)))];
    }

    private static string Quoted(IEnumerable<string> headings)
    {
        var all = headings.ToList();
        var some = all.Take(MostHeadings)
            .Select(heading => $"'{(heading.Length > LongestHeading ? heading[..LongestHeading] + "…" : heading)}'");
        return string.Join(", ", some) + (all.Count > MostHeadings ? $" and {all.Count - MostHeadings} more" : "");
    }
}
