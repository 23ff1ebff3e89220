using System.Globalization;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Xlsx;

/// <summary>The text of an element of SpreadsheetML that has its runs inside (<c>si</c>, <c>is</c>), without formats and without how it is
/// pronounced.</summary>
internal sealed class RichText(MarkupReader xml)
{
    private const int EscapeLength = 7;
    private readonly string _text = xml.Name("t");
    private readonly string _pronunciation = xml.Name("rPh");

    /// <summary>Appends the text of the element that the reader stands on, and goes to its end.</summary>
    public void AppendTo(RowBuffer row)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (xml.Is(_pronunciation))
                xml.Skip();
            else if (xml.Is(_text))
                AppendElement(row);
        }

        Unescape(row);
    }

    /// <summary>Appends what stands in the element that the reader stands on, and goes to its end.</summary>
    public void AppendElement(RowBuffer row)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsText)
                continue;
            while (xml.NextPiece() is { IsEmpty: false } piece)
                row.Append(piece);
        }
    }

    /// <summary>Excel writes characters that XML cannot hold as <c>_x000D_</c>.</summary>
    public static void Unescape(RowBuffer row)
    {
        if (!row.Pending.Contains("_x", StringComparison.Ordinal))
            return;
        var escaped = row.Pending.ToString().AsSpan();
        row.Discard();
        for (var next = escaped.IndexOf("_x"); next >= 0; next = escaped.IndexOf("_x"))
        {
            row.Append(escaped[..next]);
            escaped = escaped[next..];
            var isEscape =
                escaped.Length >= EscapeLength
                && escaped[EscapeLength - 1] == '_'
                && ushort.TryParse(escaped[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
            row.Append(isEscape ? (char)ushort.Parse(escaped[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : '_');
            escaped = escaped[(isEscape ? EscapeLength : 1)..];
        }

        row.Append(escaped);
    }
}
