using System.Numerics;
using System.Runtime.InteropServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>
/// What a dense table has to have: for each force every combination of the periods, offences and measures that the table names for any
/// force in the same financial year. Codes that have expired add what they have, and
/// need have nothing. Fraud, which national bodies alone record, is what those have. A sum needs exactly these parts, so that
/// a row that the file leaves out is never taken for 0.
/// </summary>
internal sealed class ExpectedMeasures
{
    private readonly ReleaseDraft _draft;
    private readonly Dictionary<TimePeriod, YearOfForces> _ofForces = [];
    private readonly Dictionary<(ushort Offence, ushort Period), ulong> _ofBodies = [];
    private readonly HashSet<(ushort Offence, ushort Period)> _expired = [];
    private readonly TimePeriod[] _years;

    public ExpectedMeasures(ReleaseDraft draft)
    {
        _draft = draft;
        _years = [.. draft.Periods.Entries.Select(YearOf)];
        for (ushort area = 0; area < draft.Areas.Entries.Count; area++)
        {
            var isForce = draft.Areas.Entries[area].Level == AreaLevel.Force;
            foreach (var ((offence, period), measures) in draft.Cells.OfArea(area).Where(cell => cell.Measures.Seen != 0))
            {
                if (draft.Expired.Contains(offence))
                    _expired.Add((offence, period));
                else if (isForce)
                    TableOf(period).Add(offence, period, measures.Seen);
                else
                    CollectionsMarshal.GetValueRefOrAddDefault(_ofBodies, (offence, period), out _) |= measures.Seen;
            }
        }
    }

    /// <summary>The combinations of offence and period that the table has to have.</summary>
    public IEnumerable<(ushort Offence, ushort Period)> All =>
        _ofForces.Values.SelectMany(year => year.Cells).Union(_ofBodies.Keys).Union(_expired);

    /// <summary>Whether forces have figures of an offence in a period, or ought to.</summary>
    public bool IsOfForces(ushort offence, ushort period) => _expired.Contains((offence, period)) || IsExpected(offence, period);

    /// <summary>The measures that a dense table has for an offence and period.</summary>
    public ulong Of(ushort offence, ushort period) =>
        IsExpected(offence, period) ? _ofForces[_years[period]].Measures : _ofBodies.GetValueOrDefault((offence, period));

    /// <summary>Adds measures that the table has to have in each of its financial years.</summary>
    /// <param name="inForceIn">The measures that there can be in a period.</param>
    public void Require(Func<TimePeriod, ulong> inForceIn)
    {
        foreach (var (year, table) in _ofForces)
            table.Measures |= inForceIn(year);
    }

    /// <summary>How many figures the file leaves out of what it has to have, for the areas that it names.</summary>
    public long CountAbsent()
    {
        var absent = 0L;
        for (ushort area = 0; area < _draft.Areas.Entries.Count; area++)
        {
            var isForce = _draft.Areas.Entries[area].Level == AreaLevel.Force;
            var cells = _draft
                .Cells.OfArea(area)
                .Where(cell => cell.Measures.Seen != 0)
                .ToDictionary(cell => cell.Key, cell => cell.Measures);
            var years = cells.Keys.Select(cell => _years[cell.Period]).ToHashSet();
            if (years.Count == 0 || (!isForce && !cells.Keys.Any(cell => IsExpected(cell.Offence, cell.Period))))
                continue;
            foreach (var table in years.Select(year => _ofForces.GetValueOrDefault(year)).OfType<YearOfForces>())
                absent += table.Cells.Sum(cell => BitOperations.PopCount(table.Measures & ~cells.GetValueOrDefault(cell).Seen));
        }

        return absent;
    }

    private bool IsExpected(ushort offence, ushort period) =>
        _ofForces.TryGetValue(_years[period], out var year) && year.Offences.Contains(offence) && year.Periods.Contains(period);

    private YearOfForces TableOf(ushort period) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_ofForces, _years[period], out _) ??= new YearOfForces();

    private static TimePeriod YearOf(TimePeriod period) =>
        period is { Kind: PeriodKind.FinancialQuarter, Start: { } start }
            ? TimePeriod.Containing(start, PeriodKind.FinancialYear)!
            : period;

    private sealed class YearOfForces
    {
        public HashSet<ushort> Offences { get; } = [];

        public HashSet<ushort> Periods { get; } = [];

        public ulong Measures { get; set; }

        public IEnumerable<(ushort Offence, ushort Period)> Cells =>
            from offence in Offences
            from period in Periods
            select (offence, period);

        public void Add(ushort offence, ushort period, ulong measures)
        {
            Offences.Add(offence);
            Periods.Add(period);
            Measures |= measures;
        }
    }
}
