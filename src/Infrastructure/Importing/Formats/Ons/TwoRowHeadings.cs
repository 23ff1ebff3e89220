using System.Globalization;
using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>
/// Headings that stand in two rows, as in tables before 2021: a heading that spans both, one above some columns of counts and percentages,
/// and the number of a footnote behind words.
/// </summary>
internal static partial class TwoRowHeadings
{
    /// <summary>The headings in one row.</summary>
    /// <param name="headings">The lower row, which names the areas.</param>
    /// <param name="above">The row above it; null where there is none.</param>
    /// <param name="first">The first column of figures.</param>
    public static HeadRow Of(HeadRow headings, HeadRow? above, int first)
    {
        var isAbove = above is not null && above[0].IsWhiteSpace() && above[1].IsWhiteSpace();
        var cells = headings.Cells.Select(cell => NoteMarks.Words(cell)).ToList();
        var top = "";
        for (var i = first; isAbove && i < Math.Max(cells.Count, above!.CellCount); i++)
        {
            if (i == cells.Count)
                cells.Add("");
            var own = NoteMarks.Words(above[i]);
            top = own.Length > 0 ? own : top;
            if (cells[i].Length == 0)
                cells[i] = own;
            else if (CountOf().Match(cells[i]) is { Success: true } match)
                cells[i] = Period(top) ?? top + match.Groups["what"].Value;
            else if (top.Contains('%', StringComparison.Ordinal))
                cells[i] = $"{top} {cells[i]}";
        }

        return headings with
        {
            Cells = [.. cells.Select(cell => Period(cell) ?? cell)],
        };
    }

    // "Apr '10 to Mar '11" is "Apr 2010 to Mar 2011".
    private static string? Period(string text) =>
        ShortYears().Match(text) is { Success: true } match
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{match.Groups["from"].Value} 20{match.Groups["y1"].Value} to {match.Groups["to"].Value} 20{match.Groups["y2"].Value}"
            )
            : null;

    [GeneratedRegex(@"^Number of (?:selected )?offences(?<what>.*)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CountOf();

    [GeneratedRegex(
        @"^(?<from>[A-Z][a-z]{2}) ['\u2018\u2019](?<y1>[0-9]{2}) to (?<to>[A-Z][a-z]{2}) ['\u2018\u2019](?<y2>[0-9]{2})\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ShortYears();
}
