using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>Divides a dense table into the tables of its areas.</summary>
internal static class AreaTables
{
    /// <summary>The tables as the file gave them: with the sums that stand in it, and no others.</summary>
    public static List<AreaTable> Of(ReleaseDraft draft)
    {
        var tables = new AreaTable?[draft.Areas.Entries.Count];
        foreach (var (cell, measures) in draft.Cells)
            TableOf(cell.Area).Cells[(cell.Offence, cell.Period)] = measures;
        foreach (var (cell, measures) in draft.SumCells)
            TableOf(cell.Area).SumCells[(cell.Offence, cell.Period)] = measures;
        for (ushort area = 0; area < tables.Length; area++)
        {
            if (draft.FiguresOf(area).Count > 0)
                _ = TableOf(area);
        }

        return [.. tables.OfType<AreaTable>()];

        AreaTable TableOf(ushort area) => tables[area] ??= new AreaTable(area, draft.Measures.Entries.Count, draft.FiguresOf(area));
    }
}
