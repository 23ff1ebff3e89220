using System.Buffers;

namespace OutcomesApi.TableFiles.Csv;

/// <summary>
/// Tells what separates the cells of a CSV file. A comma, unless the lines show another sign: one that most of them have, equally often, in
/// at least as many lines as have equally many commas. Numbers with decimal commas do not, since their headings have none.
/// </summary>
internal static class CsvSeparator
{
    private const int LinesSeen = 30;
    private static readonly SearchValues<byte> _signs = SearchValues.Create(",;\t\"\r\n"u8);

    /// <param name="head">The first bytes of the text, of an encoding in which ASCII is itself.</param>
    public static char Of(ReadOnlySpan<byte> head)
    {
        List<int> commas = [],
            semicolons = [],
            tabs = [];
        while (commas.Count < LinesSeen && !head.IsEmpty)
        {
            var line = NextLine(ref head, out var signs);
            if (line == 0)
                continue;
            commas.Add(signs.Commas);
            semicolons.Add(signs.Semicolons);
            tabs.Add(signs.Tabs);
        }

        var (byComma, bySemicolon, byTab) = (Alike(commas), Alike(semicolons), Alike(tabs));
        if (Math.Max(bySemicolon, byTab) < Math.Max(byComma, (commas.Count + 1) / 2))
            return ',';
        return bySemicolon > byTab ? ';'
            : byTab > 0 ? '\t'
            : ',';
    }

    // In how many lines the sign stands as often as it does most often, where it stands at all.
    private static int Alike(List<int> counts) =>
        counts.Where(count => count > 0).GroupBy(count => count).Select(group => group.Count()).DefaultIfEmpty().Max();

    private static int NextLine(ref ReadOnlySpan<byte> text, out (int Commas, int Semicolons, int Tabs) signs)
    {
        var length = text.Length;
        var isQuoted = false;
        signs = default;
        while (text.IndexOfAny(_signs) is var next and >= 0)
        {
            var sign = text[next];
            text = text[(next + 1)..];
            if (sign == '"')
                isQuoted = !isQuoted;
            else if (isQuoted)
                continue;
            else if (sign == ',')
                signs.Commas++;
            else if (sign == ';')
                signs.Semicolons++;
            else if (sign == '\t')
                signs.Tabs++;
            else
                return length - text.Length - 1;
        }

        text = default;
        return length;
    }
}
