using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>Divides a dense table into the tables of its areas.</summary>
internal static class AreaTables
{
    /// <summary>The tables as the file gave them: with the sums that stand in it, and no others.</summary>
    public static List<AreaTable> Of(ReleaseDraft draft)
    {
        var tables = new SortedDictionary<ushort, AreaTable>();
        foreach (var (cell, measures) in draft.Cells)
            TableOf(cell.Area).Cells[(cell.Offence, cell.Period)] = measures;
        foreach (var (cell, measures) in draft.SumCells)
            TableOf(cell.Area).SumCells[(cell.Offence, cell.Period)] = measures;
        foreach (var figure in draft.Figures)
            TableOf(figure.Key.Area).Figures.Add(figure);
        return [.. tables.Values];

        AreaTable TableOf(ushort area) => tables.TryGetValue(area, out var table) ? table : tables[area] = new AreaTable(area, draft.Measures.Entries.Count);
    }
}
