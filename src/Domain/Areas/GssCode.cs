using System.Text.RegularExpressions;

namespace OutcomesApi.Domain.Areas;

/// <summary>
/// A nine-character code of the Government Statistical Service's register of geographic codes (ONS): <c>E23000028</c> is the
/// Essex police force area. The first letter is the country, the next two digits the kind of area.
/// </summary>
public sealed partial record GssCode
{
    private GssCode(string text) => Text = text;

    /// <summary>The code as published.</summary>
    public string Text { get; }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not one of E, K, N, S, W followed by eight digits.</exception>
    public static GssCode Parse(string text) =>
        Form().IsMatch(text) ? new GssCode(text) : throw new FormatException($"'{text}' is not a GSS code such as E23000028.");

    /// <summary>Reads a code; null where the text is none.</summary>
    public static GssCode? TryParse(string text) => Form().IsMatch(text) ? new GssCode(text) : null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex("^[EKNSW][0-9]{8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
