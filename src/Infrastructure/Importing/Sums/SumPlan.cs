using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>
/// Which sums a dense table can have: quarters to the financial year, codes to subgroup, group and all offences as the table itself files
/// them, forces to England and Wales. The first needs all four quarters; the others need the table to be complete over them.
/// </summary>
internal sealed class SumPlan
{
    private readonly ReleaseDraft _draft;
    private readonly Dictionary<ushort, ushort> _yearOf = [];
    private readonly Dictionary<(ushort Offence, ushort Period), IReadOnlyList<ushort>> _ancestors = [];
    private readonly bool _sumsOffences;

    public SumPlan(ReleaseDraft draft, IReadOnlyList<string> completeOver)
    {
        _draft = draft;
        SumsForces = completeOver.Contains(Completeness.Forces);
        Expected = new ExpectedMeasures(draft);
        _sumsOffences = completeOver.Contains(Completeness.Offences) && !FilesOffencesWithin();
        PlanYears();
        PlanOffences();
    }

    /// <summary>Whether forces are summed to England and Wales.</summary>
    public bool SumsForces { get; }

    /// <summary>What the parts of a sum are.</summary>
    public ExpectedMeasures Expected { get; }

    /// <summary>The financial years of which the table has all four quarters, each with these.</summary>
    public Dictionary<ushort, List<ushort>> QuartersOf { get; } = [];

    /// <summary>The sums over offences in each period, each with the codes that it is made of.</summary>
    public Dictionary<(ushort Sum, ushort Period), List<ushort>> PartsOf { get; } = [];

    /// <summary>The financial year that a quarter is summed to; null where it is not.</summary>
    public ushort? YearOf(ushort period) => _yearOf.TryGetValue(period, out var year) ? year : null;

    /// <summary>The nodes that an offence is summed to in a period, nearest first.</summary>
    public IReadOnlyList<ushort> AncestorsOf(ushort offence, ushort period) => _ancestors.GetValueOrDefault((offence, period), []);

    // A table that publishes groups beside their codes has made its sums itself.
    private bool FilesOffencesWithin()
    {
        var offences = Expected.All.Select(pair => pair.Offence).Distinct().Select(key => _draft.Offences.Entries[key]).ToHashSet();
        return Expected.All.Any(pair => Chain(pair.Offence, pair.Period).Any(offences.Contains));
    }

    private void PlanYears()
    {
        var published = _draft.Periods.Entries.ToHashSet();
        var quarters = Expected
            .All.Select(cell => cell.Period)
            .Distinct()
            .Order()
            .Where(period => _draft.Periods.Entries[period].Kind == PeriodKind.FinancialQuarter);
        foreach (
            var year in quarters
                .GroupBy(quarter => YearOf(_draft.Periods.Entries[quarter]))
                .Where(year => year.Count() == 4 && !published.Contains(year.Key))
                .ToList()
        )
        {
            var key = _draft.Periods.Of(year.Key);
            QuartersOf[key] = [.. year];
            foreach (var quarter in year)
                _yearOf[quarter] = key;
        }
    }

    private static TimePeriod YearOf(TimePeriod quarter) => TimePeriod.Containing(quarter.Start!.Value, PeriodKind.FinancialYear)!;

    private void PlanOffences()
    {
        if (!_sumsOffences)
            return;
        foreach (var (offence, period) in Expected.All.ToList())
        {
            if (_draft.Offences.Entries[offence].Classification == OffenceClassification.Publisher)
                continue;
            List<ushort> chain = [.. Chain(offence, period).Select(_draft.Offences.Of)];
            _ancestors[(offence, period)] = chain;
            foreach (var ancestor in chain)
            {
                if (!PartsOf.TryGetValue((ancestor, period), out var parts))
                    PartsOf[(ancestor, period)] = parts = [];
                parts.Add(offence);
            }
        }

        // What the forces record is what a sum must have, and all it has: fraud is a group of its own and no part of all offences.
        foreach (var ((_, period), parts) in PartsOf)
        {
            if (parts.Exists(part => Expected.IsOfForces(part, period)))
                parts.RemoveAll(part => !Expected.IsOfForces(part, period));
        }

        foreach (var (offence, period) in _ancestors.Keys.ToList())
            _ancestors[(offence, period)] =
            [
                .. _ancestors[(offence, period)].Where(ancestor => PartsOf[(ancestor, period)].Contains(offence)),
            ];
    }

    private IEnumerable<OffenceType> Chain(ushort offence, ushort period)
    {
        var entry = _draft.Offences.Entries[offence];
        for (var node = _draft.Within.GetValueOrDefault((offence, period)) ?? entry.Parent; node is not null; node = node.Parent)
        {
            if (node.Id != entry.Id)
                yield return node;
        }
    }
}
