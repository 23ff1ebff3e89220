using System.Globalization;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Reads the parameter <c>asOf</c>.</summary>
internal static class KnowledgeTime
{
    /// <summary>The forms, for a message that says what would be right.</summary>
    public const string Forms = "a day (2022-12-31) or an instant in UTC (2022-12-31T12:00:00Z)";

    private static readonly string[] _instants = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>The instant; for a day its last moment, and for today the present one. Null where the text is neither.</summary>
    public static DateTimeOffset? TryParse(string text, DateTimeOffset now)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day == DateOnly.FromDateTime(now.UtcDateTime))
                return now;
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(text, _instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
    }

    /// <summary>The instant as answers show it.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
