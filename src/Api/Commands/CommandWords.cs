namespace OutcomesApi.Api.Commands;

/// <summary>Tells the words of a verb from configuration such as <c>--Database:ConnectionString</c>, with its value behind it.</summary>
internal static class CommandWords
{
    /// <summary>What begins with two hyphens and is no option is configuration.</summary>
    /// <param name="given">The words that the command line took for the verb's own.</param>
    /// <param name="unmatched">Those that it took for nothing.</param>
    public static (List<string> Words, List<string> Settings) Split(IEnumerable<string> given, IEnumerable<string> unmatched)
    {
        List<string> words = [];
        List<string> settings = [];
        foreach (var word in given)
        {
            var isValue =
                settings is [.., var last]
                && last.StartsWith("--", StringComparison.Ordinal)
                && !last.Contains('=', StringComparison.Ordinal);
            (word.StartsWith("--", StringComparison.Ordinal) || isValue ? settings : words).Add(word);
        }

        settings.AddRange(unmatched);
        return (words, settings);
    }
}
