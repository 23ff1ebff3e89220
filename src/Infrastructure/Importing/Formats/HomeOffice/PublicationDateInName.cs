using System.Globalization;
using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>The date at the end of a Home Office file's name: <c>…-tables-300125.xlsx</c> was published on 30 January 2025.</summary>
internal static partial class PublicationDateInName
{
    /// <summary>The date as <c>2025-01-30</c>; null where the name does not end in one.</summary>
    public static string? Read(string fileName) =>
        Suffix().Match(fileName) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["date"].ValueSpan, "ddMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"-(?<date>[0-9]{6})\.[A-Za-z]+(?:\.gz)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
