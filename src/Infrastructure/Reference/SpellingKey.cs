using System.Globalization;
using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Reference;

/// <summary>
/// What of a name is left when spelling does not matter: letters and digits in lower case, "&amp;" as "and", without notes in brackets.
/// "Dyfed-Powys", "Dyfed Powys" and "DYFED POWYS [note 4]" are one name; "4.1" and "4.10" are codes and never compared so.
/// </summary>
internal static partial class SpellingKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        var text = Bracketed().Replace(name.ToString(), "").Replace("&", "and", StringComparison.Ordinal);
        return string.Concat(text.Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
