using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>
/// The numbers of footnotes that tables before 2021 have as superscripts, which a cell holds as digits behind the word: "Violence against the
/// person4", "North West 7,8", "(excluding fraud3)", and the code "E230000118".
/// </summary>
internal static partial class NoteMarks
{
    /// <summary>The words of a cell without them.</summary>
    public static string Words(ReadOnlySpan<char> cell) => Marks().Replace(CellText.Words(cell), "");

    /// <summary>An official code without them; the words of the cell where it holds none.</summary>
    public static string Code(ReadOnlySpan<char> cell) =>
        MarkedCode().Match(CellText.Words(cell)) is { Success: true } match ? match.Groups["code"].Value : CellText.Words(cell);

    [GeneratedRegex(@"(?<=[A-Za-z)])\s?\d{1,2}(?:\s?,\s?\d{1,2})*(?=\)|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<code>[A-Z]\d{8})\d{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedCode();
}
