namespace OutcomesApi.Api.Charts;

/// <summary>
/// How wide a text is at most. The face that a picture is shown in is not known here, so the widths are those of DejaVu Sans (and Verdana,
/// its like), the widest of the common sans-serif faces; in others a text is up to a sixth narrower.
/// </summary>
internal static class TextMeasure
{
    private const double Bold = 1.12;

    private static readonly double[] _narrower = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

    /// <summary>The width of a line in pixels.</summary>
    public static double Width(string text, double size, bool isBold = false) => text.Sum(WidthOf) * size * (isBold ? Bold : 1);

    /// <summary>A text in lines that are no wider than asked; a word that is wider alone is cut into parts. No word stands alone in the
    /// last line where as many lines can do without.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool isBold = false)
    {
        var lines = Filled(text, size, width, isBold);
        if (lines.Count < 2 || lines[^1].Contains(' ', StringComparison.Ordinal))
            return lines;
        return _narrower
                .Select(share => Filled(text, size, width * share, isBold))
                .FirstOrDefault(narrow => narrow.Count == lines.Count && narrow[^1].Contains(' ', StringComparison.Ordinal))
            ?? lines;
    }

    private static List<string> Filled(string text, double size, double width, bool isBold)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Parts(word, size, width, isBold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, isBold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    private static IEnumerable<string> Parts(string word, double size, double width, bool isBold)
    {
        while (word.Length > 1 && Width(word, size, isBold) > width)
        {
            var length = Math.Max(
                1,
                Enumerable.Range(1, word.Length).Last(count => count == 1 || Width(word[..count], size, isBold) <= width)
            );
            yield return word[..length];
            word = word[length..];
        }

        if (word.Length > 0)
            yield return word;
    }

    private static double WidthOf(char character) =>
        character switch
        {
            'i' or 'j' or 'l' or '\'' => 0.28,
            ' ' or ',' or '.' or ':' or ';' or '|' or 'I' => 0.34,
            'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' or '!' => 0.42,
            'm' or 'M' or 'w' or '%' => 0.98,
            'W' or '…' or '—' or '@' => 1.0,
            >= 'A' and <= 'Z' => 0.76,
            'c' or 's' or 'k' or 'v' or 'x' or 'y' or 'z' => 0.6,
            '÷' or '×' or '=' or '+' or '<' or '>' => 0.84,
            >= 'a' and <= 'z' => 0.64,
            >= '0' and <= '9' => 0.64,
            _ => 0.84,
        };
}
