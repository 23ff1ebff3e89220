using System.Text;
using System.Text.RegularExpressions;

namespace OutcomesApi.Domain.Catalogues;

/// <summary>
/// The form of every identifier in the service: lower-case words of letters and digits joined by hyphens
/// (<c>west-mercia</c>, <c>19c</c>), at most <see cref="MaximumLength"/> characters, safe in a path without escaping.
/// </summary>
public static partial class Slug
{
    /// <summary>The longest identifier, in characters.</summary>
    public const int MaximumLength = 100;

    /// <summary>Whether <paramref name="text"/> has the form of an identifier.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 and <= MaximumLength } && Form().IsMatch(text);

    /// <summary>Gives <paramref name="text"/> back where it has the form of an identifier.</summary>
    /// <exception cref="ArgumentException">It has not.</exception>
    public static string Require(string text, string parameterName) =>
        IsValid(text)
            ? text
            : throw new ArgumentException($"'{text}' is not an identifier: lower-case words joined by hyphens are.", parameterName);

    /// <summary>The identifier made of a name: its letters and digits in lower case, with hyphens between the words. Empty where it has
    /// none.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = OtherThanWords()
            .Replace(name.Normalize(NormalizationForm.FormD).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant(), "-")
            .Trim('-');
        return words.Length <= MaximumLength ? words : words[..MaximumLength].TrimEnd('-');
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex OtherThanWords();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
