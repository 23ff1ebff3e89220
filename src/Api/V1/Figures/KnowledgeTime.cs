using System.Globalization;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Reads the parameter <c>asOf</c>.</summary>
internal static class KnowledgeTime
{
    /// <summary>The forms, for a message that says what would be right.</summary>
    public const string Forms =
        "a day (2022-12-31) or an instant in UTC (2022-12-31T12:00:00Z), from a permalink with the number of the store's state (2022-12-31T12:00:00Z@7)";

    private static readonly string[] _instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    /// <summary>The instant; for a day its last moment, and for today the present one. Null where the text is neither.</summary>
    public static DateTimeOffset? TryParse(string text, DateTimeOffset now)
    {
        if (text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at)
            return SequenceOf(text) is null ? null : TryParse(text[..at], now);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day == DateOnly.FromDateTime(now.UtcDateTime))
                return now;
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(
            text,
            _instants,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;
    }

    /// <summary>
    /// The number of the store's state behind the instant; null where there is none. What was published by an instant still changes where
    /// an old release is loaded later; with the state it never does.
    /// </summary>
    public static long? SequenceOf(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at
        && long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : null;

    /// <summary>The instant and the state, as a permalink names them.</summary>
    public static string Text(Domain.Releases.Snapshot snapshot) =>
        string.Create(CultureInfo.InvariantCulture, $"{Text(snapshot.AsOf)}@{snapshot.Sequence}");

    /// <summary>The instant as answers show it.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(
            instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
            CultureInfo.InvariantCulture
        );
}
