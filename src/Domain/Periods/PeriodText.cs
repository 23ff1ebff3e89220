using System.Globalization;
using System.Text.RegularExpressions;

namespace OutcomesApi.Domain.Periods;

/// <summary>The written forms of a <see cref="TimePeriod"/>: reading them, and saying one in a sentence.</summary>
public static partial class PeriodText
{
    /// <summary>The forms, for a message that says what would be right.</summary>
    public const string Forms =
        "2017 (calendar year), 2017-18 (financial year), ye-2021-09 (year ending), 2017-Q3 (calendar quarter), "
        + "2017-18-Q1 (financial quarter), 2014-03 (month), 2019..2023 (calendar years)";

    /// <summary>How a sentence names the period: "in 2017", "in the year to March 2018", "over 2019 to 2023".</summary>
    public static string InWords(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Kind switch
        {
            PeriodKind.CalendarYear => $"in {period.Id}",
            PeriodKind.FinancialYear or PeriodKind.YearEnding => $"in the year to {MonthAndYear(period.End)}",
            PeriodKind.CalendarQuarter or PeriodKind.FinancialQuarter => $"from {MonthName(period.Start)} to {MonthAndYear(period.End)}",
            PeriodKind.Month => $"in {MonthAndYear(period.Start)}",
            PeriodKind.CalendarYears => $"over the calendar years {period.Start?.Year} to {period.End?.Year}",
            _ => $"in a period that the publisher did not date ({period.Label})",
        };
    }

    internal static TimePeriod? Read(string? text)
    {
        if (text is null or { Length: > 16 } || Form().Match(text) is not { Success: true } match)
            return null;
        try
        {
            return Read(match);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static TimePeriod? Read(Match match)
    {
        var year = Number(match, "year");
        if (match.Groups["ending"].Success)
            return TimePeriod.YearEnding(year, Number(match, "ending"));
        if (match.Groups["last"].Success)
            return TimePeriod.CalendarYears(year, Number(match, "last"));
        if (match.Groups["month"].Success)
            return TimePeriod.Month(year, Number(match, "month"));
        if (match.Groups["two"].Success)
            return ReadTwoDigits(match, year, Number(match, "two"));
        return match.Groups["quarter"].Success ? TimePeriod.CalendarQuarter(year, Number(match, "quarter")) : TimePeriod.CalendarYear(year);
    }

    private static TimePeriod? ReadTwoDigits(Match match, int year, int two)
    {
        var isFinancialYear = two == (year + 1) % 100;
        if (match.Groups["quarter"].Success)
            return isFinancialYear ? TimePeriod.FinancialQuarter(year, Number(match, "quarter")) : null;
        return isFinancialYear ? TimePeriod.FinancialYear(year) : TimePeriod.Month(year, two);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string MonthName(DateOnly? day) => day?.ToString("MMMM", CultureInfo.InvariantCulture) ?? "";

    private static string MonthAndYear(DateOnly? day) => day?.ToString("MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(
        @"^(?:ye-(?<year>[0-9]{4})-(?<ending>[0-9]{2})|(?<year>[0-9]{4})(?:\.\.(?<last>[0-9]{4})|-M(?<month>[0-9]{2})|-(?<two>[0-9]{2})(?:-Q(?<quarter>[0-9]))?|-Q(?<quarter>[0-9]))?)\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
