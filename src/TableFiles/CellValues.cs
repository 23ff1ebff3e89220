using System.Globalization;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles;

/// <summary>Values as spreadsheets store them, as the text that a row gives: numbers shortest and invariant, dates as <c>2018-03-31</c>,
/// times of day only where there is one.</summary>
internal static class CellValues
{
    /// <summary>A double keeps this many digits of any whole number.</summary>
    private const int ExactDigits = 15;
    private const double LastDay = 2_958_466;
    private const int DaysTo1904 = 1_462;
    private const int SecondsOfDay = 86_400;

    /// <summary>Turns the pending number into its shortest form: <c>1362.0</c> and <c>1.362E3</c> into <c>1362</c>. What is no number stays
    /// as it is.</summary>
    public static void ShortenNumber(RowBuffer row)
    {
        var text = row.Pending;
        if (text.Length <= ExactDigits && text.IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length < 2 || text[0] != '0'))
            return;
        if (!TryParse(text, out var number))
            return;
        row.Discard();
        row.Append(number == 0 ? 0 : number);
    }

    /// <summary>Turns the pending number of days into a date, or into a time of day where it is less than a day.</summary>
    public static void ToDate(RowBuffer row, bool startsIn1904)
    {
        if (!TryParse(row.Pending, out var days))
            return;
        // To whole seconds: a number of days is binary, and 12:00:00 may be stored as a hair less.
        var seconds = Math.Round(days * SecondsOfDay, MidpointRounding.AwayFromZero);
        if (seconds < 0 || seconds >= (LastDay - (startsIn1904 ? DaysTo1904 : 0)) * SecondsOfDay)
        {
            ShortenNumber(row);
            return;
        }

        row.Discard();
        if (seconds < SecondsOfDay && !startsIn1904)
            row.Append(TimeOnly.FromTimeSpan(TimeSpan.FromSeconds((long)seconds)), "HH:mm:ss");
        else
            AppendDate(row, Epoch(days, startsIn1904).AddSeconds(seconds));
    }

    /// <summary>Leaves off the time of a date that has none: <c>2018-03-31T00:00:00</c>.</summary>
    public static void ShortenDate(RowBuffer row)
    {
        if (!DateTime.TryParse(row.Pending, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return;
        row.Discard();
        AppendDate(row, date);
    }

    private static void AppendDate(RowBuffer row, DateTime date) =>
        row.Append(date, date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss");

    // Excel counts a 29 February 1900, which never was; so its first 59 days are one later than they seem.
    private static DateTime Epoch(double days, bool startsIn1904) =>
        startsIn1904 ? new DateTime(1904, 1, 1)
        : days < 60 ? new DateTime(1899, 12, 31)
        : new DateTime(1899, 12, 30);

    private static bool TryParse(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
