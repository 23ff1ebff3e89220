namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>A dimension of a JSON-stat cube: its categories in the order in which figures first had them.</summary>
internal sealed class JsonStatDimension(string id, string label)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Label, string? Unit)> _categories = [];

    public string Id => id;

    public string Label => label;

    public IReadOnlyList<(string Id, string Label, string? Unit)> Categories => _categories;

    public int Add(string category, string name, string? unit = null)
    {
        if (_places.TryGetValue(category, out var place))
            return place;
        _categories.Add((category, name, unit));
        _places.Add(category, _categories.Count - 1);
        return _categories.Count - 1;
    }
}
