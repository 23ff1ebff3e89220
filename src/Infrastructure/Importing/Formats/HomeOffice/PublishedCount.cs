using System.Globalization;
using System.Runtime.CompilerServices;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>What a cell of a Home Office table says: a number, one of its markers, or nothing that can be read.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Value">The number; 0 for any other kind.</param>
internal readonly record struct PublishedCount(PublishedCountKind Kind, long Value)
{
    /// <summary>Reads a cell: padded numbers, thousands separators, and the markers <c>NA</c>, <c>N/A</c>, <c>--</c>, "data not provided",
    /// "offence code expired".</summary>
    public static PublishedCount Read(ReadOnlySpan<char> cell)
    {
        if (TryReadDigits(cell, out var plain))
            return new PublishedCount(PublishedCountKind.Number, plain);
        var text = cell.Trim();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return new PublishedCount(PublishedCountKind.Number, value);
        if (text.Contains("expired", StringComparison.OrdinalIgnoreCase))
            return new PublishedCount(PublishedCountKind.Expired, 0);
        if (text.Contains("not provided", StringComparison.OrdinalIgnoreCase))
            return new PublishedCount(PublishedCountKind.NotProvided, 0);
        return new PublishedCount(IsMarker(text) ? PublishedCountKind.NotAvailable : PublishedCountKind.Unreadable, 0);
    }

    // Nearly all counts are a few digits: reading them costs less than looking for anything else that a cell may be.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadDigits(ReadOnlySpan<char> cell, out long value)
    {
        value = 0;
        if (cell.Length is 0 or > 9)
            return false;
        foreach (var digit in cell)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private static bool IsMarker(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || text.Equals("NA", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("N/A", StringComparison.OrdinalIgnoreCase)
        || text is "-" or "--" or ".." or "[x]";
}
