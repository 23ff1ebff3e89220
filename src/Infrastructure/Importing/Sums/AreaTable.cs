using System.Runtime.InteropServices;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>The cells of one area of a dense table, published or summed: which measures each has, and those of their values that are not 0.</summary>
internal sealed class AreaTable(ushort area)
{
    /// <summary>The area's number in the draft.</summary>
    public ushort Area { get; } = area;

    /// <summary>What the file gave.</summary>
    public Dictionary<(ushort Offence, ushort Period), CellMeasures> Cells { get; } = [];

    /// <summary>The published figures that are not plain zeros.</summary>
    public List<DraftFigure> Figures { get; } = [];

    /// <summary>Which measures each summed cell has.</summary>
    public Dictionary<(ushort Offence, ushort Period), ulong> SumCells { get; } = [];

    /// <summary>Sums that are not 0; those of measures that their cell does not have are no sums.</summary>
    public Dictionary<FigureKey, long> Sums { get; } = [];

    /// <summary>Whether the area has a cell, published or summed, complete or not.</summary>
    public bool Has(ushort offence, ushort period) => Cells.ContainsKey((offence, period)) || SumCells.ContainsKey((offence, period));

    /// <summary>The measures of a cell, published or summed.</summary>
    public ulong MeasuresOf(ushort offence, ushort period) =>
        Cells.TryGetValue((offence, period), out var cell) ? cell.Published | cell.NotApplicable : SumCells.GetValueOrDefault((offence, period));

    /// <summary>Adds to a sum.</summary>
    public void Add(ushort offence, ushort period, ushort measure, long value) =>
        CollectionsMarshal.GetValueRefOrAddDefault(Sums, new FigureKey(Area, offence, period, measure), out _) += value;
}
