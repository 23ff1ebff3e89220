namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>Numbers the entries that a draft uses, from 0 in the order in which they come, so that figures stay narrow until the store
/// gives keys.</summary>
/// <param name="entries">What they are, in words: <c>areas</c>.</param>
/// <param name="limits">How many there may be.</param>
internal sealed class LocalKeys<T>(string entries, FigureLimits limits)
    where T : class
{
    // Of int, although a key is shorter: that dictionary the runtime has compiled ahead of time.
    private readonly Dictionary<T, int> _keys = [];
    private readonly List<T> _entries = [];
    private T? _last;
    private ushort _lastKey;

    /// <summary>The entries, each at its number.</summary>
    public IReadOnlyList<T> Entries => _entries;

    /// <summary>The number of an entry. Rows that follow each other mostly share it, so the last one is asked first.</summary>
    public ushort Of(T entry)
    {
        if (ReferenceEquals(entry, _last))
            return _lastKey;
        if (!_keys.TryGetValue(entry, out var key))
        {
            if (_entries.Count >= limits.MaxEntriesOfAList)
                throw limits.TooManyEntries(entries);
            _keys[entry] = key = _entries.Count;
            _entries.Add(entry);
        }

        (_last, _lastKey) = (entry, (ushort)key);
        return _lastKey;
    }
}
