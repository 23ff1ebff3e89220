using System.Buffers;
using System.Globalization;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Xlsx;

/// <summary>Which cells of a workbook are dates: XLSX stores a date as a number of days, and only the number format of the cell tells it
/// from a count.</summary>
internal sealed class CellStyles
{
    private const int Most = 100_000;
    private static readonly SearchValues<char> _elapsed = SearchValues.Create("hHmMsS");
    private readonly List<bool> _isDate = [];

    public bool IsDate(int style) => style < _isDate.Count && _isDate[style];

    public static CellStyles Read(ZipPackage package, string? part)
    {
        var styles = new CellStyles();
        var formats = new Dictionary<int, bool>();
        using var xml = part is null ? null : package.OpenMarkup(part);
        var isInCells = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
                isInCells = xml.IsElement && !xml.IsEmptyElement;
            else if (xml.IsElement && xml.LocalName == "numFmt")
                formats[Number(xml.Attribute("numFmtId"))] = IsDateFormat(xml.Attribute("formatCode") ?? "");
            else if (isInCells && xml.IsElement && xml.LocalName == "xf")
                styles._isDate.Add(
                    Number(xml.Attribute("numFmtId")) is var id && formats.TryGetValue(id, out var isDate) ? isDate : IsBuiltInDate(id)
                );
            if (formats.Count > Most || styles._isDate.Count > Most)
                throw FileErrors.Broken("it has more formats than any spreadsheet");
        }

        return styles;
    }

    /// <summary>Whether a format shows a day or a time of day: it has a letter of one outside of quoted text. Elapsed time (<c>[h]:mm</c>)
    /// is a number.</summary>
    public static bool IsDateFormat(string code)
    {
        var isDate = false;
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = End(code, at, '"');
                    break;
                case '[':
                    var end = End(code, at, ']');
                    if (at + 1 < end && code.AsSpan(at + 1, end - at - 1).IndexOfAnyExcept(_elapsed) < 0)
                        return false;
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    return false;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    isDate = true;
                    break;
            }
        }

        return isDate;
    }

    private static int End(string code, int from, char closing) => code.IndexOf(closing, from + 1) is var end and >= 0 ? end : code.Length;

    // ECMA-376, part 1, 18.8.30; 27 to 36 and 50 to 58 are those of East Asian versions. 46 is elapsed time.
    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or 45 or 47 or (>= 50 and <= 58);

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
