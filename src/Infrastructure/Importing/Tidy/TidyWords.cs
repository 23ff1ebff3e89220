using System.Collections.Frozen;
using System.Text.Json;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>The words of the tidy form for the enumerations of the domain: lower case, with hyphens.</summary>
internal static class TidyWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Words[value];

    /// <summary>What a word means; null where it is none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum => Cache<T>.Values.TryGetValue(word, out var value) ? value : null;

    /// <summary>All words, for a message that says what would be right.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
