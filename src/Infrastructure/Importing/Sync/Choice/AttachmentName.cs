using System.Globalization;
using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>
/// What the name of a published file says of it, and its title where the name does not. Names are no contract of the publisher's: what the
/// file holds is decided by the importer from its headers; this decides only which files are worth fetching.
/// </summary>
/// <param name="Series">The series it belongs to.</param>
/// <param name="Covers">The months it is about, or null where that cannot be told.</param>
/// <param name="PublishedOn">The date at the end of the name (DDMMYY), or null.</param>
public sealed partial record AttachmentName(PublishedSeries Series, MonthSpan? Covers, DateOnly? PublishedOn)
{
    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // The order matters: what would count twice is told apart before the tables that it would count twice.
    private static readonly (PublishedSeries Series, Regex Name, Regex Title)[] _rules =
    [
        (PublishedSeries.AlternateOffences, new("outcomes-alternate"), new("alternate offence")),
        (PublishedSeries.Subcodes, new("subcode"), new("subcode")),
        (PublishedSeries.FlaggedOutcomes, new("^prc-.+-outcomes-open-data"), new("offences involving")),
        (PublishedSeries.SupplementaryMetrics, new("supplementary"), new("supplementary")),
        (PublishedSeries.RapeIncidents, new("rape-incidents"), new("rape incidents")),
        (PublishedSeries.AreaLookup, new("^recrime-geo"), new("geographical reference")),
        (PublishedSeries.Outcomes, new("^prc-outcomes-open-data"), new("^outcomes open data")),
        (PublishedSeries.RecordedCrimeByForce, new("^prc-pfa-"), new("police force area tables")),
        (PublishedSeries.RecordedCrimeByPartnership, new("^prc-csp-"), new("community safety partnership")),
    ];

    /// <summary>Reads the name of a file and its title.</summary>
    public static AttachmentName Read(PublishedAttachment attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        var stem = Path.GetFileNameWithoutExtension(attachment.FileName).ToLowerInvariant();
        var title = attachment.Title.ToLowerInvariant().Trim();
        if (!attachment.IsFile || Path.GetExtension(attachment.FileName).ToLowerInvariant() is not (".xlsx" or ".ods" or ".csv"))
            return new AttachmentName(PublishedSeries.NotATable, null, null);
        var series = _rules.FirstOrDefault(rule => rule.Name.IsMatch(stem) || rule.Title.IsMatch(title)).Series;
        var suffix = DateSuffix().Match(stem);
        var span = suffix.Success ? stem[..suffix.Index] : stem;
        return new AttachmentName(
            series,
            Months(span) ?? FinancialYears(span) ?? Months(title),
            suffix.Success ? Date(suffix.Groups[1].Value) : null
        );
    }

    private static DateOnly? Date(string digits) =>
        DateOnly.TryParseExact(digits, "ddMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    // One month is the end of a year ("mar2025"), or the end of the first of several ("mar2013-onwards"). Of two, the first is a beginning
    // only if it is an April: "apr2024-to-sep2024" are six months, "mar2021-mar2026" six years.
    private static MonthSpan? Months(string text)
    {
        var months = MonthAndYear().Matches(text).Select(Month).ToList();
        return months switch
        {
            [var only] when text.Contains("onwards", StringComparison.Ordinal) => new MonthSpan(MonthSpan.YearEnding(only).First, null),
            [var only] => MonthSpan.YearEnding(only),
            [var first, var last] when first <= last => new MonthSpan(first.Month == 4 ? first : MonthSpan.YearEnding(first).First, last),
            _ => null,
        };
    }

    // "0708-to-1011" are the financial years 2007/08 to 2010/11.
    private static MonthSpan? FinancialYears(string text)
    {
        var years = TwoYears()
            .Matches(text)
            .Select(match => (Start: Year(match.Groups[1].Value), End: Year(match.Groups[2].Value)))
            .ToList();
        return years.Count is 1 or 2 && years.TrueForAll(year => year.End == year.Start + 1) && years[0].Start <= years[^1].Start
            ? new MonthSpan(new DateOnly(years[0].Start, 4, 1), new DateOnly(years[^1].End, 3, 1))
            : null;
    }

    private static DateOnly Month(Match match) => new(Year(match.Groups[2].Value), Array.IndexOf(_months, match.Groups[1].Value) + 1, 1);

    private static int Year(string digits)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length == 4 ? number : 2000 + number;
    }

    [GeneratedRegex(@"-(\d{6})$")]
    private static partial Regex DateSuffix();

    [GeneratedRegex(@"(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[ -]?(20\d{2}|\d{2})(?!\d)")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"(?<!\d)(\d{2})(\d{2})(?!\d)")]
    private static partial Regex TwoYears();
}
