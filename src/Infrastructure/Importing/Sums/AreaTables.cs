using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>Divides a dense table into the tables of its areas.</summary>
internal static class AreaTables
{
    /// <summary>The tables as the file gave them, each made when it is asked for: with the sums that stand in it, and no others.</summary>
    /// <param name="draft">The figures.</param>
    /// <param name="areas">The numbers of the areas, in the order in which the tables are wanted; those of which the file says nothing are
    /// passed over.</param>
    public static IEnumerable<AreaTable> Of(ReleaseDraft draft, IEnumerable<ushort> areas) =>
        areas.Where(draft.HasArea).Select(area => Of(draft, area));

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
