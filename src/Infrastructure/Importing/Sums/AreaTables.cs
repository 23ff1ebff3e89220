using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>Divides a dense table into the tables of its areas.</summary>
internal static class AreaTables
{
    /// <summary>The tables as the file gave them, each made when it is asked for: with the sums that stand in it, and no others.</summary>
    public static IEnumerable<AreaTable> Of(ReleaseDraft draft)
    {
        for (ushort area = 0; area < draft.Areas.Entries.Count; area++)
        {
            if (draft.HasArea(area))
                yield return Of(draft, area);
        }
    }

    private static AreaTable Of(ReleaseDraft draft, ushort area)
    {
        var table = new AreaTable(area, draft.Measures.Entries.Count, draft.FiguresOf(area));
        foreach (var (cell, measures) in draft.Cells.OfArea(area))
        {
            if (measures.Seen != 0)
                table.Cells[cell] = measures;
            if (measures.Summed != 0)
                table.SumCells[cell] = measures.Summed;
        }

        return table;
    }
}
