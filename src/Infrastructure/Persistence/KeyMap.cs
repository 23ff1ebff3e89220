using System.Collections.Frozen;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Which key stands for which entry, both ways.</summary>
internal sealed class KeyMap<TKey, TEntry>(IEnumerable<KeyValuePair<TKey, TEntry>> pairs)
    where TKey : struct, IEquatable<TKey>
    where TEntry : notnull
{
    private readonly FrozenDictionary<TKey, TEntry> _entries = pairs.ToFrozenDictionary();
    private FrozenDictionary<TEntry, TKey>? _keys;

    /// <summary>The entry of a key.</summary>
    public TEntry this[TKey key] => _entries[key];

    /// <summary>All pairs.</summary>
    public IReadOnlyDictionary<TKey, TEntry> Entries => _entries;

    private FrozenDictionary<TEntry, TKey> Keys => _keys ??= _entries.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The key of an entry; null where the store has no figure of it.</summary>
    public TKey? KeyOf(TEntry entry) => Keys.TryGetValue(entry, out var key) ? key : null;
}
