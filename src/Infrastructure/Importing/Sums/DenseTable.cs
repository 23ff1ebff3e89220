using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>
/// A dense table with its sums, one area at a time and England and Wales last. A sum with a missing part is not made
/// (docs/adr/0009-sums.md).
/// </summary>
internal sealed class DenseTable
{
    private readonly ReleaseDraft _draft;
    private readonly bool _fillsZeros;
    private readonly int _forces;
    private readonly SumPlan _plan;
    private readonly ulong _additive;
    private readonly ushort? _nation;
    private readonly ulong[] _notInForce;

    /// <summary>Plans the sums, and numbers in the draft all that they are about.</summary>
    /// <param name="draft">The figures.</param>
    /// <param name="completeOver">The dimensions over which they are complete.</param>
    /// <param name="areas">All areas, to know how many forces there are.</param>
    /// <param name="outcomes">The measures of outcomes, of which a table that is complete over outcome types has all.</param>
    /// <param name="fillsZeros">Whether an absent row is 0.</param>
    public DenseTable(
        ReleaseDraft draft,
        IReadOnlyList<string> completeOver,
        AreaCatalogue areas,
        OutcomeMeasures outcomes,
        bool fillsZeros
    )
    {
        IReadOnlyList<Measure> required =
            fillsZeros && completeOver.Contains(Completeness.OutcomeTypes) ? [.. OutcomeTypesOf(draft, outcomes)] : [];
        foreach (var measure in required)
            draft.Measures.Of(measure);
        (_draft, _fillsZeros) = (draft, fillsZeros);
        _forces = areas.Forces.Count();
        _plan = new SumPlan(draft, completeOver);
        _additive = MaskOf(draft, measure => measure.IsAdditive);
        _plan.Expected.Require(year => MaskOf(draft, measure => required.Contains(measure) && measure.IsInForceIn(year)));
        _notInForce = [.. draft.Periods.Entries.Select(period => MaskOf(draft, measure => !measure.IsInForceIn(period)))];
        var nation = areas[AreaCatalogue.EnglandAndWalesId];
        if (_plan.SumsForces && !draft.HasArea(draft.Areas.Of(nation)))
            _nation = draft.Areas.Of(nation);
    }

    /// <summary>The tables of the areas, each made when it is asked for.</summary>
    /// <param name="inOrder">The numbers of the areas, in the order in which the tables are wanted. What is summed of all comes last all
    /// the same.</param>
    public IEnumerable<AreaTable> Areas(IEnumerable<ushort> inOrder)
    {
        var nation = _nation is { } area ? new AreaTable(area, _draft.Measures.Entries.Count, []) : null;
        var national = new NationalMeasures(_forces);
        foreach (var table in AreaTables.Of(_draft, inOrder))
        {
            if (_fillsZeros)
                FillZeros(table);
            SumYears(table);
            SumOffences(table);
            if (nation is not null && LevelOf(table) is AreaLevel.Force or AreaLevel.ReportingBody)
                AddTo(nation, national, table);
            yield return table;
        }

        if (nation is null)
            yield break;
        foreach (var (cell, measures) in national.All)
            nation.SumCells[cell] = _additive & measures;
        yield return nation;
    }

    private void FillZeros(AreaTable table)
    {
        var periods = table.Cells.Keys.Select(cell => cell.Period).ToHashSet();
        foreach (var (offence, period) in _plan.Expected.All.Where(cell => periods.Contains(cell.Period)))
        {
            if (
                LevelOf(table) == AreaLevel.ReportingBody
                && !table.Cells.ContainsKey((offence, period))
                && !_plan.Expected.IsOfForces(offence, period)
            )
                continue;
            var cell = table.Cells.GetValueOrDefault((offence, period));
            if ((_plan.Expected.Of(offence, period) & ~cell.Seen) is not 0 and var absent)
                table.Cells[(offence, period)] = cell with { Published = cell.Published | absent };
        }
    }

    private void SumYears(AreaTable table)
    {
        foreach (
            var (offence, year) in table
                .Cells.Keys.Select(cell => (cell.Offence, Year: _plan.YearOf(cell.Period)))
                .Where(cell => cell.Year is not null)
                .Distinct()
                .ToList()
        )
        {
            var any = 0UL;
            var all = _additive;
            foreach (var quarter in _plan.QuartersOf[year!.Value])
            {
                var cell = table.Cells.GetValueOrDefault((offence, quarter));
                (any, all) = (any | cell.Published, all & (cell.Published | cell.NotApplicable | _notInForce[quarter]));
            }

            table.SumCells[(offence, year.Value)] = any & all;
        }

        AddParts(table, (offence, period) => _plan.YearOf(period) is { } year ? [table.SumsOf(offence, year)] : []);
    }

    private void SumOffences(AreaTable table)
    {
        var periods = table.Cells.Keys.Select(cell => cell.Period).ToHashSet();
        foreach (
            var ((sum, period), parts) in _plan.PartsOf.Where(pair =>
                periods.Contains(pair.Key.Period) && pair.Value.Exists(part => table.Cells.ContainsKey((part, pair.Key.Period)))
            )
        )
            table.SumCells[(sum, period)] = SumOf(table, period, parts);
        foreach (
            var (sum, year, quarter) in YearsOfSums(periods)
                .Where(part => _plan.QuartersOf[part.Year].Exists(any => table.SumCells.ContainsKey((part.Sum, any))))
        )
            table.SumCells[(sum, year)] =
                table.SumCells.GetValueOrDefault((sum, year), ulong.MaxValue)
                & (table.SumCells.GetValueOrDefault((sum, quarter)) | _notInForce[quarter]);
        AddParts(
            table,
            (offence, period) =>
                [
                    .. _plan.AncestorsOf(offence, period).Select(ancestor => table.SumsOf(ancestor, period)),
                    .. _plan.YearOf(period) is { } year
                        ? _plan.AncestorsOf(offence, period).Select(ancestor => table.SumsOf(ancestor, year))
                        : [],
                ]
        );
    }

    // The figures of a cell stand one after another, so what they are added to is sought once for each cell.
    private void AddParts(AreaTable table, Func<ushort, ushort, List<long[]>> sumsOf)
    {
        List<long[]> sums = [];
        FigureKey? cell = null;
        foreach (var figure in table.Figures.Where(IsPart))
        {
            if (figure.Key.Cell != cell)
                (cell, sums) = (figure.Key.Cell, sumsOf(figure.Key.Offence, figure.Key.Period));
            foreach (var sum in sums)
                sum[figure.Key.Measure] += figure.Value;
        }
    }

    private IEnumerable<(ushort Sum, ushort Year, ushort Quarter)> YearsOfSums(HashSet<ushort> periods) =>
        from pair in _plan.PartsOf.Keys
        where periods.Contains(pair.Period)
        let year = _plan.YearOf(pair.Period)
        where year is not null
        from quarter in _plan.QuartersOf[year.Value]
        select (pair.Sum, year.Value, quarter);

    private ulong SumOf(AreaTable table, ushort period, List<ushort> parts)
    {
        var any = 0UL;
        var all = _additive;
        foreach (var part in parts)
        {
            var cell = table.Cells.GetValueOrDefault((part, period));
            any |= cell.Published;
            all &= cell.Published | cell.NotApplicable | ~_plan.Expected.Of(part, period);
        }

        return any & all;
    }

    private void AddTo(AreaTable nation, NationalMeasures national, AreaTable table)
    {
        AddParts(table, (offence, period) => [nation.SumsOf(offence, period)]);
        nation.AddSumsOf(table);
        national.Add(table, LevelOf(table) == AreaLevel.Force);
    }

    private bool IsPart(DraftFigure figure) =>
        figure.Breakdown == 0 && figure.Value != DraftFigure.Missing && _draft.Traits[figure.Traits].Qualifier == Qualifier.Exact;

    private AreaLevel LevelOf(AreaTable table) => _draft.Areas.Entries[table.Area].Level;

    // On the bases that the file has: what a file does not count on a basis at all is not 0 on it.
    private static IEnumerable<Measure> OutcomeTypesOf(ReleaseDraft draft, OutcomeMeasures outcomes)
    {
        var bases = draft.Measures.Entries.Select(measure => measure.TimeBasis).ToHashSet();
        return outcomes
            .EventBasis.Assigned.Addends.Concat(outcomes.OffencesRecorded.Addends)
            .Where(measure => bases.Contains(measure.TimeBasis));
    }

    private static ulong MaskOf(ReleaseDraft draft, Func<Measure, bool> isWanted)
    {
        var mask = 0UL;
        for (var i = 0; i < Math.Min(draft.Measures.Entries.Count, CellMeasures.MaximumMeasures); i++)
            mask |= isWanted(draft.Measures.Entries[i]) ? 1UL << i : 0;
        return mask;
    }
}
