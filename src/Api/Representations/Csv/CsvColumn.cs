using System.Globalization;

namespace OutcomesApi.Api.Representations.Csv;

/// <summary>A column of a CSV table.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">The heading.</param>
/// <param name="Cell">The text of a row's cell; null for an empty one.</param>
public sealed record CsvColumn<T>(string Name, Func<T, string?> Cell)
{
    private static readonly char[] _formulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>A column of text. A cell that a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    /// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
    public static CsvColumn<T> Text(string name, Func<T, string?> cell) =>
        new(name, row => cell(row) is { Length: > 0 } text ? (Array.IndexOf(_formulaStarts, text[0]) >= 0 ? "'" + text : text) : null);

    /// <summary>A column of numbers or truths, in the form that reads back as the same value.</summary>
    public static CsvColumn<T> Value<TValue>(string name, Func<T, TValue?> cell)
        where TValue : struct, IFormattable => new(name, row => cell(row)?.ToString(null, CultureInfo.InvariantCulture));
}
