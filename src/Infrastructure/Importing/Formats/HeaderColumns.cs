using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>
/// The columns of a sheet by their headings. Publishers change order, case, spaces and underscores from one release to the next, so
/// headings are compared by their letters and digits alone, without notes in brackets.
/// </summary>
public sealed class HeaderColumns
{
    /// <summary>The place of a column that the sheet does not have.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _headings;

    /// <summary>Reads the headings of a row.</summary>
    public HeaderColumns(HeadRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        _headings = row.Cells;
        for (var i = 0; i < row.Cells.Count; i++)
            _columns.TryAdd(SpellingKey.Of(row.Cells[i]), i);
    }

    /// <summary>How many columns the header has.</summary>
    public int Count => _headings.Count;

    /// <summary>The place of the first of some headings that the sheet has; <see cref="None"/> where it has none.</summary>
    public int Find(params IEnumerable<string> headings)
    {
        foreach (var heading in headings)
        {
            if (_columns.TryGetValue(SpellingKey.Of(heading), out var column))
                return column;
        }

        return None;
    }

    /// <summary>Whether the sheet has all of some headings.</summary>
    public bool Has(params IEnumerable<string> headings) => headings.All(heading => Find(heading) != None);

    /// <summary>The heading of a column as it stands.</summary>
    public string Heading(int column) => column >= 0 && column < _headings.Count ? _headings[column].Trim() : "";
}
