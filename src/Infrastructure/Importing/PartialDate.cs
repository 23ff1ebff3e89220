using System.Globalization;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>A date known to the day, the month or the year: <c>2019-01-24</c>, <c>2022-06</c>, <c>2018</c>.</summary>
public static class PartialDate
{
    private static readonly string[] _forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>Whether a text is such a date.</summary>
    public static bool IsValid(string? text) =>
        DateOnly.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The last moment that the date can mean, in UTC.</summary>
    /// <exception cref="FormatException">The text is none of the forms.</exception>
    public static DateTimeOffset LastMomentOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = DateOnly.ParseExact(text, _forms, CultureInfo.InvariantCulture);
        var next = text.Length switch
        {
            10 => first.AddDays(1),
            7 => first.AddMonths(1),
            _ => first.AddYears(1),
        };
        return new DateTimeOffset(next.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddSeconds(-1);
    }
}
