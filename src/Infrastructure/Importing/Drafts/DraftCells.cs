using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>
/// The cells of a dense table, by area. Few combinations of measures occur, so a cell holds the number of its own: 20 bytes for each, of
/// which the year 2017/18 of the largest table has 21,472.
/// </summary>
/// <param name="limits">How many cells there may be.</param>
internal sealed class DraftCells(FigureLimits limits)
{
    private readonly List<Dictionary<uint, int>> _areas = [];
    private readonly Dictionary<CellMeasures, int> _numbers = [];
    private readonly List<CellMeasures> _combinations = [];
    private int _count;

    // A file gives the measures of a cell one after another, so the cell at hand is kept out of the dictionaries until the next begins.
    private FigureKey _open = new(ulong.MaxValue);
    private CellMeasures _openMeasures;

    /// <summary>Marks a measure in its cell, in the way given; false where the cell has it already.</summary>
    /// <exception cref="UnreadableFileException">There are as many cells as there may be.</exception>
    public bool Mark(FigureKey key, CellMark mark)
    {
        if (key.Cell != _open)
        {
            Close();
            _open = key.Cell;
            _openMeasures = Of(_open);
        }

        var bit = 1UL << key.Measure;
        if (((_openMeasures.Seen | _openMeasures.Summed) & bit) != 0)
            return false;
        _openMeasures = mark switch
        {
            CellMark.Published => _openMeasures with { Published = _openMeasures.Published | bit },
            CellMark.NotApplicable => _openMeasures with { NotApplicable = _openMeasures.NotApplicable | bit },
            CellMark.Missing => _openMeasures with { Missing = _openMeasures.Missing | bit },
            _ => _openMeasures with { Summed = _openMeasures.Summed | bit },
        };
        return true;
    }

    /// <summary>The cells of an area.</summary>
    public IEnumerable<((ushort Offence, ushort Period) Key, CellMeasures Measures)> OfArea(ushort area)
    {
        Close();
        return area < _areas.Count
            ? _areas[area].Select(cell => (((ushort)(cell.Key >> 16), unchecked((ushort)cell.Key)), _combinations[cell.Value]))
            : [];
    }

    /// <summary>Whether an area has any.</summary>
    public bool HasArea(ushort area)
    {
        Close();
        return area < _areas.Count && _areas[area].Count > 0;
    }

    private CellMeasures Of(FigureKey cell) =>
        cell.Area < _areas.Count && _areas[cell.Area].TryGetValue(KeyOf(cell), out var number) ? _combinations[number] : default;

    private void Close()
    {
        if (_open.Packed == ulong.MaxValue)
            return;
        while (_areas.Count <= _open.Area)
            _areas.Add([]);
        var cells = _areas[_open.Area];
        var before = cells.Count;
        cells[KeyOf(_open)] = NumberOf(_openMeasures);
        _count += cells.Count - before;
        _open = new FigureKey(ulong.MaxValue);
        if (_count > limits.MaxCells)
            throw limits.TooManyCells();
    }

    private int NumberOf(CellMeasures measures)
    {
        if (!_numbers.TryGetValue(measures, out var number))
        {
            _numbers[measures] = number = _combinations.Count;
            _combinations.Add(measures);
        }

        return number;
    }

    private static uint KeyOf(FigureKey cell) => ((uint)cell.Offence << 16) | cell.Period;
}
