using System.Globalization;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Reads the parameters <c>from</c> and <c>to</c>: a day, or a period whose start or end is meant.</summary>
internal static class DayRange
{
    /// <summary>What would be right.</summary>
    public const string Message = "'{PropertyValue}' is neither a day such as 2017-04-01 nor a period such as 2017 or 2017-18.";

    /// <summary>The first day meant, or null.</summary>
    public static DateOnly? Start(string? text) => Day(text) ?? TimePeriod.TryParse(text)?.Start;

    /// <summary>The last day meant, or null.</summary>
    public static DateOnly? End(string? text) => Day(text) ?? TimePeriod.TryParse(text)?.End;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
