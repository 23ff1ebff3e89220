using System.Runtime.InteropServices;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>The cells of one area of a dense table, published or summed: which measures each has, and those of their values that are not
/// 0.</summary>
/// <param name="area">The area's number in the draft.</param>
/// <param name="measures">How many measures the draft has.</param>
/// <param name="figures">The area's published figures that are not plain zeros.</param>
internal sealed class AreaTable(ushort area, int measures, IReadOnlyCollection<DraftFigure> figures)
{
    private readonly Dictionary<uint, long[]> _sums = [];

    /// <summary>The area's number in the draft.</summary>
    public ushort Area { get; } = area;

    /// <summary>What the file gave.</summary>
    public Dictionary<(ushort Offence, ushort Period), CellMeasures> Cells { get; } = [];

    /// <summary>The published figures that are not plain zeros.</summary>
    public IReadOnlyCollection<DraftFigure> Figures { get; } = figures;

    /// <summary>Which measures each summed cell has.</summary>
    public Dictionary<(ushort Offence, ushort Period), ulong> SumCells { get; } = [];

    /// <summary>Sums that are not 0; those of measures that their cell does not have are no sums.</summary>
    public IEnumerable<(FigureKey Key, long Value)> Sums
    {
        get
        {
            foreach (var (cell, values) in _sums)
            {
                for (var measure = 0; measure < values.Length; measure++)
                {
                    if (values[measure] != 0)
                        yield return (new FigureKey(Area, (ushort)(cell >> 16), (ushort)(cell & 0xFFFF), (ushort)measure), values[measure]);
                }
            }
        }
    }

    /// <summary>Whether the area has a cell, published or summed, complete or not.</summary>
    public bool Has(ushort offence, ushort period) => Cells.ContainsKey((offence, period)) || SumCells.ContainsKey((offence, period));

    /// <summary>The measures of a cell, published or summed.</summary>
    public ulong MeasuresOf(ushort offence, ushort period) =>
        Cells.TryGetValue((offence, period), out var cell)
            ? cell.Published | cell.NotApplicable
            : SumCells.GetValueOrDefault((offence, period));

    /// <summary>The sums of a cell, each at the number of its measure, to add to.</summary>
    public long[] SumsOf(ushort offence, ushort period)
    {
        ref var values = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, ((uint)offence << 16) | period, out _);
        return values ??= new long[measures];
    }

    /// <summary>Adds the sums of another area.</summary>
    public void AddSumsOf(AreaTable other)
    {
        foreach (var (cell, values) in other._sums)
        {
            var sums = SumsOf((ushort)(cell >> 16), (ushort)(cell & 0xFFFF));
            for (var measure = 0; measure < values.Length; measure++)
                sums[measure] += values[measure];
        }
    }
}
