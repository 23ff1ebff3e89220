using System.Globalization;

namespace OutcomesApi.Domain.Claims;

/// <summary>Reads numbers as texts write them: "52,210", "1.2 million", "twenty-five", "a dozen", "half a million".</summary>
internal static class NumberWords
{
    /// <summary>A number in digits, as a pattern.</summary>
    public const string Digits = @"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?(?:million|m|thousand|k)\b)?";

    /// <summary>A number in words, as a pattern.</summary>
    public const string Words =
        @"(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?:\s+(?:hundred|thousand|million))?|(?:(?:an?|half\s+a|(?:a\s+)?quarter\s+of\s+a)\s+)?(?:hundred|thousand|million|dozen))";

    private static readonly Dictionary<string, int> _units = new(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    private static readonly Dictionary<string, int> _scales = new(StringComparer.Ordinal)
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
    };

    /// <summary>The number, and what it is rounded to: the last digit written. Null where the text is none, or too large.</summary>
    public static (decimal Value, decimal Step)? Read(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        return char.IsAsciiDigit(word.Length > 0 ? word[0] : ' ') ? ReadDigits(word) : ReadWords(word);
    }

    private static (decimal Value, decimal Step)? ReadDigits(string text)
    {
        var number = text.TrimEnd("abcdefghijklmnopqrstuvwxyz ".ToCharArray());
        var scale = text[number.Length..].Trim() switch
        {
            "million" or "m" => 1_000_000m,
            "thousand" or "k" => 1_000m,
            _ => 1m,
        };
        if (
            number.Length > 15
            || !decimal.TryParse(
                number.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
            return null;
        return (value * scale, new decimal(1, 0, 0, false, value.Scale) * scale);
    }

    private static (decimal Value, decimal Step)? ReadWords(string text)
    {
        var (part, rest) =
            text.StartsWith("half", StringComparison.Ordinal) ? (0.5m, text["half".Length..])
            : text.Contains("quarter", StringComparison.Ordinal) ? (0.25m, text[(text.IndexOf("quarter", StringComparison.Ordinal) + 7)..])
            : (1m, text);
        var words = rest.Split([' ', '-', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("a" or "an" or "of"))
            .ToList();
        decimal? sum = null;
        var scale = 1m;
        foreach (var word in words)
        {
            if (_units.TryGetValue(word, out var unit))
                sum = (sum ?? 0) + unit;
            else if (_scales.TryGetValue(word, out var times))
                scale *= times;
            else
                return null;
        }

        // "Five million" is rounded to a million, "half a million" to a tenth of it; "a hundred" and "a dozen" are meant exactly.
        var step = scale < 1_000 ? 1 : scale * (part == 1 ? 1 : part / 10);
        return words.Count == 0 ? null : ((sum ?? 1) * scale * part, step);
    }
}
