using System.Buffers;
using System.Text;

namespace OutcomesApi.Domain.Texts;

/// <summary>
/// Which characters a text from outside can have: those that XML 1.0 can carry (https://www.w3.org/TR/xml/#charsets), without those that
/// override or isolate the direction of writing (U+202A to U+202E, U+2066 to U+2069; Unicode Technical Report 36, section 2.5), with
/// which a text is shown as another than it is.
/// </summary>
public static class TextCharacters
{
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    private static readonly SearchValues<char> _forbidden = SearchValues.Create(
        string.Concat(
            Range('\u0000', '\u0008'),
            "\u000B\u000C",
            Range('\u000E', '\u001F'),
            Range('\u202A', '\u202E'),
            Range('\u2066', '\u2069'),
            "\uFFFE\uFFFF"
        )
    );

    /// <summary>The first character of a text that it cannot have; null where there is none.</summary>
    public static ForbiddenCharacter? FirstForbidden(ReadOnlySpan<char> text)
    {
        // Nearly every text.
        if (!text.ContainsAnyExceptInRange(' ', '~'))
            return null;
        var place = text.IndexOfAny(_forbidden);
        var surrogate = FirstUnpaired(place < 0 ? text : text[..place]);
        place = surrogate >= 0 ? surrogate : place;
        return place < 0 ? null : new ForbiddenCharacter(place + 1, text[place]);
    }

    /// <summary>The text with U+FFFD in place of each character that it cannot have, for texts that were stored before they were
    /// refused.</summary>
    public static string Cleaned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (FirstForbidden(text) is null)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && _forbidden.Contains((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }

    private static int FirstUnpaired(ReadOnlySpan<char> text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            var next = text[place..].IndexOfAnyInRange(FirstSurrogate, LastSurrogate);
            if (next < 0)
                return -1;
            place += next;
            if (place + 1 == text.Length || !char.IsSurrogatePair(text[place], text[place + 1]))
                return place;
            place++;
        }

        return -1;
    }

    private static string Range(char first, char last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(code => (char)code));
}
