using System.Collections;
using System.Collections.Frozen;

namespace OutcomesApi.Domain.Catalogues;

/// <summary>An ordered code list whose entries are found by their identifier. Two entries never share one.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public class Catalogue<T> : IReadOnlyList<T>
    where T : class
{
    private readonly IReadOnlyList<T> _entries;
    private readonly FrozenDictionary<string, T> _byId;

    /// <summary>Builds the list in the order given.</summary>
    /// <exception cref="ArgumentException">Two entries have the same identifier.</exception>
    public Catalogue(IEnumerable<T> entries, Func<T, string> id)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        Ids = [.. _entries.Select(id)];
        if (Ids.GroupBy(word => word).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"'{twice}' stands twice in the list of {typeof(T).Name}.", nameof(entries));
        _byId = _entries.ToFrozenDictionary(id, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public T this[int index] => _entries[index];

    /// <summary>The entry with this identifier.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[string id] =>
        _byId.TryGetValue(id, out var entry) ? entry : throw new KeyNotFoundException($"No {typeof(T).Name} has the id '{id}'.");

    /// <summary>The identifiers, in the order of the list.</summary>
    public IEnumerable<string> Ids { get; }

    /// <summary>The entry with this identifier, or null.</summary>
    public T? Find(string? id) => id is not null && _byId.TryGetValue(id, out var entry) ? entry : null;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
