using System.Text;
using System.Xml;

namespace OutcomesApi.Api.Representations.Atom;

/// <summary>Text that XML 1.0 can carry (https://www.w3.org/TR/xml/#charsets).</summary>
internal static class XmlText
{
    /// <summary>The text with U+FFFD in place of each character that XML cannot carry, such as a control character in a title.</summary>
    public static string Of(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }
}
