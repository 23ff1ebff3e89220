using System.Globalization;
using System.Text.RegularExpressions;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Claims;

/// <summary>A period that a text names.</summary>
/// <param name="Period">The period.</param>
/// <param name="Text">The words that name it.</param>
/// <param name="Start">Where they begin.</param>
public sealed partial record PeriodMention(TimePeriod Period, string Text, int Start)
{
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december";

    private static readonly string[] _months = Months.Split('|');

    /// <summary>The periods that a text names, in its order: "2017", "2017/18", "the year to March 2018", "April 2017 to March 2018",
    /// "April 2016", "2019 to 2023".</summary>
    public static IReadOnlyList<PeriodMention> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. Form()
                .Matches(text)
                .Select(match => (match, period: Read(match)))
                .Where(pair => pair.period is not null)
                .Select(pair => new PeriodMention(pair.period!, pair.match.Value, pair.match.Index)),
        ];
    }

    /// <summary>Whether a text names a period by the day on which it was written: "last year", "the past 12 months".</summary>
    public static bool IsRelative(string text) => Relative().IsMatch(text);

    private static TimePeriod? Read(Match match)
    {
        try
        {
            return true switch
            {
                _ when match.Groups["ending"].Success => TimePeriod.YearEnding(Number(match, "ey"), MonthOf(match, "ending")),
                _ when match.Groups["m1"].Success => Months12(match),
                _ when match.Groups["from"].Success => TimePeriod.CalendarYears(Number(match, "from"), Number(match, "to")),
                _ when match.Groups["month"].Success => TimePeriod.Month(Number(match, "my"), MonthOf(match, "month")),
                _ when match.Groups["id"].Success => TimePeriod.TryParse(match.Groups["id"].Value),
                _ when match.Groups["fy"].Success => Financial(match),
                _ => TimePeriod.CalendarYear(Number(match, "year")),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    // "April 2017 to March 2018", "between January and December 2017": twelve months are a year, and others no period of figures here.
    private static TimePeriod? Months12(Match match)
    {
        var (first, last) = (MonthOf(match, "m1"), MonthOf(match, "m2"));
        var lastYear = Number(match, "y2");
        var firstYear = match.Groups["y1"].Success ? Number(match, "y1") : lastYear;
        return ((lastYear - firstYear) * 12) + last - first == 11 ? TimePeriod.YearEnding(lastYear, last) : null;
    }

    private static TimePeriod? Financial(Match match)
    {
        var first = Number(match, "fy");
        return Number(match, "next") % 100 == (first + 1) % 100 ? TimePeriod.FinancialYear(first) : null;
    }

    private static int MonthOf(Match match, string group) =>
        Array.FindIndex(_months, month => month.StartsWith(match.Groups[group].Value, StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(?:(?:year|12 months|twelve months)\s+(?:ending|ended|to|up to|to the end of)\s+(?:\d{1,2}\s+)?(?<ending>"
            + Months
            + @")\s+(?<ey>(?:19|20)\d\d)"
            + @"|(?:between\s+|from\s+)?(?<m1>"
            + Months
            + @")(?:\s+(?<y1>(?:19|20)\d\d))?\s*(?:to|and|-|\u2013)\s*(?<m2>"
            + Months
            + @")\s+(?<y2>(?:19|20)\d\d)"
            + @"|(?:between|from)?\s*(?<from>(?:19|20)\d\d)\s*(?:to|and|\.\.)\s*(?<to>(?:19|20)\d\d)"
            + @"|(?<id>ye-(?:19|20)\d\d-\d\d|(?:19|20)\d\d-\d\d-Q\d|(?:19|20)\d\d-Q\d|(?:19|20)\d\d-M\d\d)"
            + @"|(?<fy>(?:19|20)\d\d)\s?[-/\u2013]\s?(?<next>(?:(?:19|20)\d\d|\d\d))"
            + @"|(?<month>"
            + Months
            + @")\s+(?<my>(?:19|20)\d\d)"
            + @"|(?<![\d,./])(?<year>(?:19|20)\d\d))(?![\d%]|,\d|\.\d|/\d|\s*(?:%|per\s*cent|percent))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"\b(?:last|this|the\s+(?:past|last|previous|latest|current))\s+(?:financial\s+)?(?:year|month|quarter|12\s+months|twelve\s+months|five\s+years|decade)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Relative();
}
