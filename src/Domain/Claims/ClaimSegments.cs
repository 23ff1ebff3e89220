using System.Text.RegularExpressions;

namespace OutcomesApi.Domain.Claims;

/// <summary>
/// Which words of a text belong to which of its numbers: "20% in 2016 and 23% in 2017", "Essex charged 3.2% of rapes and Kent 4.0%". Between
/// two numbers the text is cut before the last conjunction, or, where there is none, before the last comma or dash.
/// </summary>
public static partial class ClaimSegments
{
    /// <summary>The words of each number, in the order of the numbers; the whole text where there is one number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">Its numbers, in its order.</param>
    public static IReadOnlyList<string> Of(string text, IReadOnlyList<ClaimedValue> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(values);
        var cuts = new List<int> { 0 };
        for (var i = 1; i < values.Count; i++)
        {
            var start = Math.Min(text.Length, values[i - 1].Start + values[i - 1].Text.Length);
            var between = text[start..Math.Max(start, values[i].Start)];
            var cut = Conjunction().Matches(between).LastOrDefault() ?? Punctuation().Matches(between).LastOrDefault();
            cuts.Add(cut is null ? values[i].Start : start + cut.Index);
        }

        cuts.Add(text.Length);
        return [.. values.Select((_, i) => text[cuts[i]..Math.Max(cuts[i], cuts[i + 1])])];
    }

    [GeneratedRegex(
        @"[;.!?](?=\s)|(?-i:\b(?<![A-Z]\w+\s)and\b|\band\b(?!\s[A-Z]))|\b(?:but|while|whilst|whereas|against|compared|compares|although|though|versus|than|to|yet)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"[,:(\u2013\u2014]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Punctuation();
}
