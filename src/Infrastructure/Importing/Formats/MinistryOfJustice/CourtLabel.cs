using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>How the Ministry of Justice numbers its categories: "01: Crown Court", "01 Indictable only"; and its offences: "19C: Rape of a
/// female aged 16 or over".</summary>
internal static partial class CourtLabel
{
    private static readonly HashSet<string> _totals = new(StringComparer.OrdinalIgnoreCase)
    {
        "All",
        "Total",
        "All offences",
        "All courts",
        "All persons",
        "All ages",
        "England and Wales",
    };

    /// <summary>A category without its number.</summary>
    public static string Words(string cell) => Number().Replace(CellText.Words(cell), "");

    /// <summary>Whether a category takes in all others of its column.</summary>
    public static bool IsTotal(string cell) => _totals.Contains(Words(cell));

    /// <summary>The code and the words of an offence; the code is null where none stands before them.</summary>
    public static (string? Code, string Words) Offence(string cell)
    {
        var text = CellText.Words(cell);
        return Code().Match(text) is { Success: true } match ? (match.Groups["code"].Value, match.Groups["words"].Value) : (null, text);
    }

    [GeneratedRegex(@"^[0-9]{1,2}(?:\s*[:.]\s*|\s+-?\s*)(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<code>[0-9]{1,3}[A-Z]?(?:\.[0-9]{1,2})?)(?:\s*[:.–-]\s*|\s+)(?<words>\p{L}.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
