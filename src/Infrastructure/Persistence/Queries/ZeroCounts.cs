using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Gives back the zeros of dense tables, which are stored as the fact that their cell was published.</summary>
internal static class ZeroCounts
{
    /// <summary>The counts, and a 0 for each measure of a published cell that has none.</summary>
    public static IEnumerable<ObservationRow> With(List<ObservationRow> counts, List<PublishedCellRow> cells, StoreIndex index)
    {
        if (cells.Count == 0)
            return counts;
        var counted = counts.Where(row => row.BreakdownKey == 0).Select(row => (row.ReleaseKey, row.PeriodKey, row.MeasureKey)).ToHashSet();
        var zeros =
            from cell in cells
            from measure in index.MeasureSets[cell.MeasureSetKey]
            where !counted.Contains((cell.ReleaseKey, cell.PeriodKey, measure))
            select new ObservationRow
            {
                ReleaseKey = cell.ReleaseKey,
                AreaKey = cell.AreaKey,
                OffenceKey = cell.OffenceKey,
                PeriodKey = cell.PeriodKey,
                MeasureKey = measure,
                Value = 0,
                Derivation = cell.Derivation,
                SourceKey = cell.SourceKey,
            };
        return counts.Concat(zeros);
    }
}
