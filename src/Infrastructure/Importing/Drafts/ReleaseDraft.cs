using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Infrastructure.Importing.Files;
using OutcomesApi.Infrastructure.Importing.Files.Guards;
using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>
/// The figures of one release while its file is read, in narrow form. Of a dense table the zeros are kept as the fact that the cell was
/// published; everything else is a figure.
/// </summary>
/// <param name="isDense">Whether the table is dense; see <see cref="DataSetDescription.IsDense"/>.</param>
/// <param name="limits">How many figures it may hold; null for <see cref="FileLimits.Default"/>.</param>
public sealed class ReleaseDraft(bool isDense, FileLimits? limits = null)
{
    private readonly FileLimits _limits = limits ?? FileLimits.Default;
    /// <summary>Stands for figures that are not about offences.</summary>
    internal static readonly OffenceType NoOffence = new("no-offence", "No offence", OffenceLevel.All, OffenceClassification.Publisher);

    private readonly Dictionary<FigureKey, CellMeasures> _cells = [];
    private readonly Dictionary<(ushort Offence, ushort Period), OffenceType> _within = [];
    private readonly Dictionary<Breakdown, int> _breakdownKeys = [];
    private readonly List<Breakdown?> _breakdowns = [null];
    private readonly Dictionary<FigureTraits, int> _traitKeys = new() { [FigureTraits.Plain] = 0 };
    private readonly List<FigureTraits> _traits = [FigureTraits.Plain];

    // By the number of their area: one list of all would be copied as a whole whenever it grows.
    private readonly List<List<DraftFigure>> _figures = [];
    private readonly List<ParsedFigure> _rates = [];
    private readonly Dictionary<FigureKey, ulong> _sumCells = [];
    private FigureKey _openCell = new(ulong.MaxValue);
    private CellMeasures _openMeasures;
    private int _held;

    /// <summary>How many figures the file gave: numbers, zeros among them, and symbols in place of one.</summary>
    public int FigureCount { get; private set; }

    /// <summary>Whether a zero was seen. A dense table without one leaves its zeros out.</summary>
    public bool HasZeros { get; private set; }

    internal bool IsDense { get; } = isDense;

    internal LocalKeys<Area> Areas { get; } = new();

    internal LocalKeys<OffenceType> Offences { get; } = new();

    internal LocalKeys<TimePeriod> Periods { get; } = new();

    internal LocalKeys<Measure> Measures { get; } = new();

    internal IReadOnlyList<Breakdown?> Breakdowns => _breakdowns;

    internal IReadOnlyList<FigureTraits> Traits => _traits;

    /// <summary>The figures, which are in the order of their keys once duplicates were taken out.</summary>
    internal IEnumerable<DraftFigure> Figures => _figures.SelectMany(area => area);

    internal IReadOnlyList<ParsedFigure> Rates => _rates;

    internal IReadOnlyDictionary<FigureKey, CellMeasures> Cells
    {
        get
        {
            CloseCell();
            return _cells;
        }
    }

    /// <summary>Which sums the file gives of each cell. A sum that is not 0 is among the figures too.</summary>
    internal IReadOnlyDictionary<FigureKey, ulong> SumCells => _sumCells;

    internal IReadOnlyDictionary<(ushort Offence, ushort Period), OffenceType> Within => _within;

    /// <summary>Takes a figure; false where a dense table has given its key before.</summary>
    /// <exception cref="UnreadableFileException">It holds as many as it may.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(in ParsedFigure figure)
    {
        if (Held >= _limits.MaxFigures)
            throw Refusals.TooManyFigures(_limits);
        if (figure.Rate is not null)
        {
            FigureCount++;
            _rates.Add(figure);
            _ = Periods.Of(figure.Period);
            return true;
        }

        var key = KeyOf(figure);
        var breakdown = BreakdownKey(figure.Breakdown);
        var traits = TraitsKey(figure);
        var hasCell = IsDense && breakdown == 0 && figure.Offence is not null && key.Measure < CellMeasures.MaximumMeasures;
        if (hasCell && !Mark(key, figure))
            return false;
        FigureCount += figure.Derivation == Derivation.Published ? 1 : 0;
        if (figure.Within is { } within)
            _within[(key.Offence, key.Period)] = within;
        HasZeros |= figure.Value == 0;
        if (figure.Value != 0 || !hasCell || !IsPlain(traits))
            Keep(new DraftFigure(key, breakdown, traits, figure.Row, figure.Value ?? DraftFigure.Missing));
        return true;
    }

    /// <summary>How many figures and cells are held in memory.</summary>
    private int Held => _held + _rates.Count + _cells.Count + _sumCells.Count;

    /// <summary>Takes out the figures whose key has stood before, and names the rows of each pair. A dense table has refused them already.</summary>
    public IReadOnlyList<(int First, int Second)> RemoveDuplicates()
    {
        var pairs = new List<(int, int)>();
        foreach (var figures in _figures)
            pairs.AddRange(RemoveDuplicates(figures));
        pairs.AddRange(RemoveDuplicateRates());
        FigureCount -= pairs.Count;
        return pairs;
    }

    /// <summary>The figures of an area.</summary>
    internal IReadOnlyCollection<DraftFigure> FiguresOf(ushort area) => area < _figures.Count ? _figures[area] : [];

    private void Keep(in DraftFigure figure)
    {
        while (_figures.Count <= figure.Key.Area)
            _figures.Add([]);
        _figures[figure.Key.Area].Add(figure);
        _held++;
    }

    private static List<(int First, int Second)> RemoveDuplicates(List<DraftFigure> figures)
    {
        figures.Sort((left, right) => left.CompareTo(right) is var order and not 0 ? order : left.Row.CompareTo(right.Row));
        var pairs = new List<(int, int)>();
        var kept = 0;
        for (var i = 0; i < figures.Count; i++)
        {
            if (kept > 0 && figures[i].HasKeyOf(figures[kept - 1]))
                pairs.Add((figures[kept - 1].Row, figures[i].Row));
            else
                figures[kept++] = figures[i];
        }

        figures.RemoveRange(kept, figures.Count - kept);
        figures.TrimExcess();
        return pairs;
    }

    private List<(int First, int Second)> RemoveDuplicateRates()
    {
        var pairs = new List<(int, int)>();
        var rows = new Dictionary<(Area, OffenceType?, TimePeriod, RateDefinition, Breakdown?), int>();
        _rates.RemoveAll(rate =>
        {
            if (rows.TryAdd((rate.Area, rate.Offence, rate.Period, rate.Rate!, rate.Breakdown), rate.Row))
                return false;
            pairs.Add((rows[(rate.Area, rate.Offence, rate.Period, rate.Rate!, rate.Breakdown)], rate.Row));
            return true;
        });
        return pairs;
    }

    private bool IsPlain(int traits) => traits == 0 || _traits[traits] == FigureTraits.PlainSum;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FigureKey KeyOf(in ParsedFigure figure) =>
        new(Areas.Of(figure.Area), Offences.Of(figure.Offence ?? NoOffence), Periods.Of(figure.Period), Measures.Of(figure.Measure!));

    // A file gives the measures of a cell one after another, so the cell at hand is kept out of the dictionary until the next begins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Mark(FigureKey key, in ParsedFigure figure)
    {
        if (key.Cell != _openCell)
        {
            CloseCell();
            _openCell = key.Cell;
            _openMeasures = _cells.GetValueOrDefault(_openCell);
        }

        var bit = 1UL << key.Measure;
        if (((_openMeasures.Seen | _sumCells.GetValueOrDefault(key.Cell)) & bit) != 0)
            return false;
        if (figure.Derivation == Derivation.Sum)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_sumCells, key.Cell, out _) |= bit;
            return true;
        }

        _openMeasures = figure switch
        {
            { Value: not null } => _openMeasures with { Published = _openMeasures.Published | bit },
            { Symbol.Code: Symbol.NotApplicableCode } => _openMeasures with { NotApplicable = _openMeasures.NotApplicable | bit },
            _ => _openMeasures with { Missing = _openMeasures.Missing | bit },
        };
        return true;
    }

    private void CloseCell()
    {
        if (_openCell.Packed != ulong.MaxValue && _openMeasures.Seen != 0)
            CollectionsMarshal.GetValueRefOrAddDefault(_cells, _openCell, out _) = _openMeasures;
    }

    private int BreakdownKey(Breakdown? breakdown)
    {
        if (breakdown is null)
            return 0;
        if (!_breakdownKeys.TryGetValue(breakdown, out var key))
        {
            _breakdownKeys[breakdown] = key = _breakdowns.Count;
            _breakdowns.Add(breakdown);
        }

        return key;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int TraitsKey(in ParsedFigure figure)
    {
        if (figure is { Qualifier: Qualifier.Exact, Step: null, Symbol: null, PeriodStatus: PeriodStatus.Stated, Note: null, SourceId: null, Derivation: Derivation.Published })
            return 0;
        var traits = FigureTraits.Of(figure);
        if (!_traitKeys.TryGetValue(traits, out var key))
        {
            _traitKeys[traits] = key = _traits.Count;
            _traits.Add(traits);
        }

        return key;
    }
}
