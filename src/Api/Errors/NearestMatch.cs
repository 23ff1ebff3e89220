namespace OutcomesApi.Api.Errors;

/// <summary>Finds what a caller probably meant: the candidates nearest to a text by edits, or that begin with it.</summary>
public static class NearestMatch
{
    private const int Most = 3;
    private const int LongestText = 60;

    /// <summary>The identifiers nearest to a text, nearest first, at most three; none for a text of more than 60 characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="candidates">What may have been meant.</param>
    /// <param name="lettersForAnEdit">How many letters a text must have for each edit that is put up with, after the first.</param>
    public static IReadOnlyList<string> Of(string text, IReadOnlyList<Candidate> candidates, int lettersForAnEdit = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        if (text.Length is 0 or > LongestText)
            return [];
        var wanted = Normalise(text);
        var near = candidates
            .Select(candidate =>
                (candidate.Id, Distance: candidate.Spellings.Prepend(candidate.Id).Min(spelling => Distance(wanted, Normalise(spelling))))
            )
            .Where(pair => pair.Distance <= Math.Max(1, wanted.Length / lettersForAnEdit))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Id, StringComparer.Ordinal)
            .Take(Most)
            .ToList();

        // The very name in other letters is no guess: nothing else is suggested beside it.
        return [.. near.Where(pair => near[0].Distance > 0 || pair.Distance == 0).Select(pair => pair.Id)];
    }

    private static string Normalise(string text) =>
        new([.. text.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal).Where(char.IsLetterOrDigit)]);

    // The start of a name is a near miss whatever the rest is; else the edits (Levenshtein) between the two.
    private static int Distance(string wanted, string spelling) =>
        wanted.Length >= 3 && spelling.StartsWith(wanted, StringComparison.Ordinal)
            ? (spelling.Length == wanted.Length ? 0 : 1)
            : Edits(wanted, spelling);

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
