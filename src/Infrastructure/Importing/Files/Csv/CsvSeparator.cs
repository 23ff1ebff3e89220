using System.Buffers;

namespace OutcomesApi.Infrastructure.Importing.Files.Csv;

/// <summary>
/// Tells what separates the cells of a CSV file: the sign that its widest line has most of, which is its header or like it. In a file with
/// semicolons and decimal commas each line has more semicolons.
/// </summary>
internal static class CsvSeparator
{
    private const int LinesSeen = 30;
    private static readonly SearchValues<byte> _signs = SearchValues.Create(",;\t\"\r\n"u8);

    /// <param name="head">The first bytes of the text, of an encoding in which ASCII is itself.</param>
    public static char Of(ReadOnlySpan<byte> head)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        for (var line = 0; line < LinesSeen && !head.IsEmpty; line++)
        {
            var (ofCommas, ofSemicolons, ofTabs) = CountLine(ref head);
            commas = Math.Max(commas, ofCommas);
            semicolons = Math.Max(semicolons, ofSemicolons);
            tabs = Math.Max(tabs, ofTabs);
        }

        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }

    private static (int Commas, int Semicolons, int Tabs) CountLine(ref ReadOnlySpan<byte> text)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var isQuoted = false;
        while (text.IndexOfAny(_signs) is var next and >= 0)
        {
            var sign = text[next];
            text = text[(next + 1)..];
            if (sign == '"')
                isQuoted = !isQuoted;
            else if (isQuoted)
                continue;
            else if (sign == ',')
                commas++;
            else if (sign == ';')
                semicolons++;
            else if (sign == '\t')
                tabs++;
            else
                return (commas, semicolons, tabs);
        }

        text = default;
        return (commas, semicolons, tabs);
    }
}
