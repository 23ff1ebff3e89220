namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>Remembers what the text of a cell means, so that a table of half a million rows is understood a few hundred times.</summary>
/// <typeparam name="T">The meaning.</typeparam>
/// <param name="read">What a text means that was not seen before.</param>
public sealed class CellCache<T>(Func<string, T> read)
{
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);
    private string? _lastText;
    private T _last = default!;

    /// <summary>What a text means. Rows that follow each other mostly share it, so the last one is asked first.</summary>
    public T this[ReadOnlySpan<char> text]
    {
        get
        {
            if (_lastText is not null && text.SequenceEqual(_lastText))
                return _last;
            var lookup = _meanings.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(text, out var key, out var meaning))
            {
                key = text.ToString();
                _meanings[key] = meaning = read(key);
            }

            (_lastText, _last) = (key, meaning);
            return meaning;
        }
    }
}
