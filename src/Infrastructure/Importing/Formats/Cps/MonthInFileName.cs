using System.Globalization;
using System.Text.RegularExpressions;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Importing.Formats.Cps;

/// <summary>The month of a CPS table, which stands nowhere but in the name of its file, in ever new ways: <c>2014-04</c>, <c>april2016</c>,
/// <c>jul_2017</c>.</summary>
internal static partial class MonthInFileName
{
    private const string Names = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    /// <summary>The month; null where the name has none, two, or one without a year.</summary>
    public static TimePeriod? Read(string fileName)
    {
        var found = YearAndNumber()
            .Matches(fileName)
            .Select(match => Month(match.Groups["year"].Value, Number(match.Groups["month"].Value)))
            .Concat(
                NameAndYear()
                    .Matches(fileName)
                    .Concat(YearAndName().Matches(fileName))
                    .Select(match => Month(match.Groups["year"].Value, NumberOf(match.Groups["name"].Value)))
            )
            .Distinct()
            .ToList();
        return found is [var only] ? only : null;
    }

    private static TimePeriod Month(string year, int month) =>
        TimePeriod.Month(Number(year) is var number && number < 100 ? 2000 + number : number, month);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int NumberOf(string name) => Array.IndexOf(Names.Split('|'), name[..3].ToLowerInvariant()) + 1;

    [GeneratedRegex("(?<![0-9])(?<year>20[0-9]{2})[-_ .]?(?<month>0[1-9]|1[0-2])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearAndNumber();

    [GeneratedRegex(
        "(?<![a-z])(?<name>" + Names + ")[a-z]{0,6}[-_ .]*(?<year>20[0-9]{2}|[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NameAndYear();

    [GeneratedRegex(
        "(?<![0-9])(?<year>20[0-9]{2})[-_ .]*(?<name>" + Names + ")[a-z]{0,6}(?![a-z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex YearAndName();
}
