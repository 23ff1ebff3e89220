using System.Globalization;
using System.Text.RegularExpressions;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>The Home Office's way to write a quarter: "2017/18" and "1" or "Q1".</summary>
internal static partial class FinancialQuarterText
{
    /// <summary>Reads a year and a quarter; null where they are none.</summary>
    public static TimePeriod? Read(string year, string quarter)
    {
        if (Year().Match(year.Trim()) is not { Success: true } match || Quarter().Match(quarter.Trim()) is not { Success: true } number)
            return null;
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture);
        return (first + 1) % 100 == second % 100 && first is >= TimePeriod.EarliestYear and < TimePeriod.LatestYear
            ? TimePeriod.FinancialQuarter(first, int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex("^(?<first>[0-9]{4})[/_ -](?<second>[0-9]{2}|[0-9]{4})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^[Qq]?(?<number>[1-4])(?:\\.0)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();
}
