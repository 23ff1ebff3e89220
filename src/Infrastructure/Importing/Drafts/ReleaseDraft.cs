using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>
/// The figures of one release while its file is read, in narrow form. Of a dense table the zeros are kept as the fact that the cell was
/// published; everything else is a figure.
/// </summary>
/// <param name="isDense">Whether the table is dense; see <see cref="DataSetDescription.IsDense"/>.</param>
/// <param name="limits">How much it may hold; null for <see cref="FigureLimits.Default"/>.</param>
public sealed class ReleaseDraft(bool isDense, FigureLimits? limits = null) : IDisposable
{
    /// <summary>Stands for figures that are not about offences.</summary>
    internal static readonly OffenceType NoOffence = new("no-offence", "No offence", OffenceLevel.All, OffenceClassification.Publisher);

    private readonly FigureLimits _limits = limits ?? FigureLimits.Default;
    private readonly DraftFigures _figures = new(limits ?? FigureLimits.Default);
    private readonly Dictionary<(ushort Offence, ushort Period), OffenceType> _within = [];
    private readonly Dictionary<Breakdown, int> _breakdownKeys = [];
    private readonly List<Breakdown?> _breakdowns = [null];
    private readonly Dictionary<FigureTraits, int> _traitKeys = new() { [FigureTraits.Plain] = 0 };
    private readonly List<FigureTraits> _traits = [FigureTraits.Plain];
    private readonly List<ParsedFigure> _rates = [];
    private readonly HashSet<ushort> _expired = [];

    /// <summary>How many figures the file gave: numbers, zeros among them, and symbols in place of one.</summary>
    public int FigureCount { get; private set; }

    internal bool IsDense { get; } = isDense;

    /// <summary>Whether there are more figures than are held in memory.</summary>
    internal bool HasSpilled => _figures.HasSpilled;

    internal LocalKeys<Area> Areas { get; } = new("areas", limits ?? FigureLimits.Default);

    internal LocalKeys<OffenceType> Offences { get; } = new("offences", limits ?? FigureLimits.Default);

    internal LocalKeys<TimePeriod> Periods { get; } = new("periods", limits ?? FigureLimits.Default);

    internal LocalKeys<Measure> Measures { get; } = new("measures", limits ?? FigureLimits.Default);

    internal IReadOnlyList<Breakdown?> Breakdowns => _breakdowns;

    internal IReadOnlyList<FigureTraits> Traits => _traits;

    /// <summary>The counts, one area after another.</summary>
    internal IEnumerable<DraftFigure> Figures => _figures.All;

    internal IReadOnlyList<ParsedFigure> Rates => _rates;

    /// <summary>The cells of a dense table.</summary>
    internal DraftCells Cells { get; } = new(limits ?? FigureLimits.Default);

    internal IReadOnlyDictionary<(ushort Offence, ushort Period), OffenceType> Within => _within;

    /// <summary>The offences whose code has expired.</summary>
    internal IReadOnlySet<ushort> Expired => _expired;

    /// <summary>Takes a figure; false where a dense table has given its key before.</summary>
    /// <exception cref="UnreadableFileException">There are more than may be held.</exception>
    public bool Add(in ParsedFigure figure)
    {
        if (figure.Rate is not null)
        {
            AddRate(figure);
            return true;
        }

        var key = KeyOf(figure);
        var breakdown = BreakdownKey(figure.Breakdown);
        var traits = TraitsKey(figure);
        var hasCell = IsDense && breakdown == 0 && figure.Offence is not null && key.Measure < CellMeasures.MaximumMeasures;
        if (hasCell && !Cells.Mark(key, MarkOf(figure)))
            return false;
        FigureCount += figure.Derivation == Derivation.Published ? 1 : 0;
        if (figure.IsExpired)
            _expired.Add(key.Offence);
        if (figure.Within is { } within)
            _within[(key.Offence, key.Period)] = within;
        if (figure.Value != 0 || !hasCell || !IsPlain(traits))
            _figures.Add(new DraftFigure(key, breakdown, traits, figure.Row, figure.Value ?? DraftFigure.Missing));
        return true;
    }

    /// <summary>Called once when all is read: takes out the figures whose key has stood before, and names the rows of each pair. A dense
    /// table has refused them already.</summary>
    public IReadOnlyList<(int First, int Second)> RemoveDuplicates()
    {
        List<(int, int)> pairs = [.. _figures.RemoveDuplicates(), .. RemoveDuplicateRates()];
        FigureCount -= pairs.Count;
        return pairs;
    }

    /// <inheritdoc/>
    public void Dispose() => _figures.Dispose();

    /// <summary>The figures of an area.</summary>
    internal IReadOnlyCollection<DraftFigure> FiguresOf(ushort area) => _figures.OfArea(area);

    /// <summary>Whether the file says anything of an area.</summary>
    internal bool HasArea(ushort area) => _figures.HasArea(area) || Cells.HasArea(area);

    private void AddRate(in ParsedFigure figure)
    {
        if (_rates.Count >= _limits.MaxPublishedRates)
            throw _limits.TooManyRates();
        FigureCount++;
        _rates.Add(figure);
        _ = Periods.Of(figure.Period);
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

    private FigureKey KeyOf(in ParsedFigure figure) =>
        new(Areas.Of(figure.Area), Offences.Of(figure.Offence ?? NoOffence), Periods.Of(figure.Period), Measures.Of(figure.Measure!));

    private static CellMark MarkOf(in ParsedFigure figure) =>
        figure switch
        {
            { Derivation: Derivation.Sum } => CellMark.Summed,
            { Value: not null } => CellMark.Published,
            { Symbol.Code: Symbol.NotApplicableCode } => CellMark.NotApplicable,
            _ => CellMark.Missing,
        };

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

    private int TraitsKey(in ParsedFigure figure)
    {
        if (
            figure is
            {
                Qualifier: Qualifier.Exact,
                Step: null,
                Symbol: null,
                PeriodStatus: PeriodStatus.Stated,
                Note: null,
                SourceId: null,
                Derivation: Derivation.Published
            }
        )
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
