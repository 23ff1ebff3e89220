using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>
/// The figures of a draft, by area: one list of all would be copied as a whole whenever it grows, and sums are made one area at a time.
/// Beyond a number of figures they go to disk, so that memory does not grow with the file.
/// </summary>
/// <param name="limits">How many are held in memory, and how many an area may have.</param>
internal sealed class DraftFigures(FigureLimits limits) : IDisposable
{
    private readonly List<AreaFigures> _areas = [];
    private FigureSpill? _spill;
    private int _held;

    /// <summary>Whether any were written to disk.</summary>
    public bool HasSpilled => _spill is not null;

    /// <summary>All of them, one area after another.</summary>
    public IEnumerable<DraftFigure> All => _areas.SelectMany(area => area.All(_spill));

    /// <summary>Takes a figure.</summary>
    /// <exception cref="UnreadableFileException">Its area has as many as it may.</exception>
    public void Add(in DraftFigure figure)
    {
        while (_areas.Count <= figure.Key.Area)
            _areas.Add(new AreaFigures());
        var area = _areas[figure.Key.Area];
        if (area.Count >= limits.MaxFiguresOfAnArea)
            throw limits.TooManyFigures();
        area.Add(figure);
        if (++_held >= limits.FiguresInMemory)
            Spill();
    }

    /// <summary>The figures of an area, which are in the order of their keys once duplicates were taken out.</summary>
    public IReadOnlyCollection<DraftFigure> OfArea(ushort area) => area < _areas.Count ? _areas[area].All(_spill) : [];

    /// <summary>Whether an area has any.</summary>
    public bool HasArea(ushort area) => area < _areas.Count && _areas[area].Count > 0;

    /// <summary>Takes out the figures whose key has stood before, and names the rows of each pair.</summary>
    public IEnumerable<(int First, int Second)> RemoveDuplicates() => _areas.SelectMany(area => area.RemoveDuplicates(_spill));

    public void Dispose() => _spill?.Dispose();

    private void Spill()
    {
        _spill ??= new FigureSpill();
        foreach (var area in _areas)
            area.SpillTo(_spill);
        _held = 0;
    }
}
