using System.Text;

namespace OutcomesApi.Domain.Claims;

/// <summary>Finds which of some named things a text names, the longest names first, without regard to case, punctuation and
/// plural.</summary>
/// <typeparam name="T">What is named.</typeparam>
public sealed class NameMentions<T>
{
    private readonly Dictionary<string, List<T>> _byName = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Builds the finder. Where two things have one name, both are meant.</summary>
    public NameMentions(IEnumerable<(T Thing, string Name)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var (thing, name) in names)
        {
            var words = WordsOf(name);
            if (words.Count == 0 || words.Sum(word => word.Length) < 3)
                continue;
            var key = string.Join(' ', words.Select(word => word.Stem));
            if (!_byName.TryGetValue(key, out var things))
                _byName[key] = things = [];
            things.Add(thing);
            _longest = Math.Max(_longest, words.Count);
        }
    }

    /// <summary>The things that a text names, in its order, each once, with the words that name them and where they begin.</summary>
    public IReadOnlyList<(T Thing, string Text, int Start)> In(string text)
    {
        var words = WordsOf(text);
        var found = new List<(T, string, int)>();
        for (var at = 0; at < words.Count; )
        {
            var length = LongestAt(words, at);
            if (length > 0)
            {
                var start = at;
                var last = words[at + length - 1];
                var named = text[words[at].Start..(last.Start + last.Length)];
                found.AddRange(_byName[KeyOf(words, at, length)].Select(thing => (thing, named, words[at].Start)));
            }

            at += Math.Max(1, length);
        }

        return [.. found.DistinctBy(mention => mention.Item1)];
    }

    private int LongestAt(List<Word> words, int at)
    {
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            if (_byName.ContainsKey(KeyOf(words, at, length)))
                return length;
        }

        return 0;
    }

    private static string KeyOf(List<Word> words, int at, int length) =>
        string.Join(' ', words.Skip(at).Take(length).Select(word => word.Stem));

    private static List<Word> WordsOf(string text)
    {
        var words = new List<Word>();
        var stem = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '&'))
            {
                if (stem.Length == 0)
                    start = i;
                stem.Append(text[i] == '&' ? "and" : char.ToLowerInvariant(text[i]).ToString());
            }
            else if (stem.Length > 0)
            {
                words.Add(new Word(StemOf(stem.ToString()), start, i - start));
                stem.Clear();
            }
        }

        return words;
    }

    private static string StemOf(string word) =>
        word switch
        {
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };

    private readonly record struct Word(string Stem, int Start, int Length);
}
