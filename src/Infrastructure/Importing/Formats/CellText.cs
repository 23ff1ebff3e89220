using System.Globalization;
using System.Text.RegularExpressions;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>How publishers write words and numbers into cells.</summary>
internal static partial class CellText
{
    /// <summary>The words of a cell: without notes in brackets, line breaks, no-break spaces and spaces at the ends.</summary>
    public static string Words(ReadOnlySpan<char> cell) => Spaces().Replace(Notes().Replace(cell.ToString(), " "), " ").Trim();

    /// <summary>A whole number, with or without thousands separators; null where the cell holds none.</summary>
    public static long? Count(ReadOnlySpan<char> cell) =>
        long.TryParse(cell.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>A percentage, with or without its sign; null where the cell holds none.</summary>
    public static decimal? Percentage(ReadOnlySpan<char> cell) =>
        decimal.TryParse(
            cell.Trim().TrimEnd('%'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    /// <summary>Whether a percentage is the quotient of two counts, within the rounding of its last digit.</summary>
    public static bool Follows(decimal percentage, long part, long whole)
    {
        if (whole == 0)
            return true;
        var step = 1m;
        for (var scale = percentage.Scale; scale > 0; scale--)
            step /= 10;
        return Math.Abs(percentage - (100m * part / whole)) <= (step / 2) + 0.000001m;
    }

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Notes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
