using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Writing;

/// <summary>What the numbers of a draft are in the store.</summary>
/// <param name="draft">The draft, with all that its sums are about.</param>
/// <param name="keys">The keys of the store.</param>
internal sealed class DraftKeys(ReleaseDraft draft, ReferenceKeys keys)
{
    private readonly short[] _areas = [.. draft.Areas.Entries.Select(keys.Area)];
    private readonly short[] _offences = [.. draft.Offences.Entries.Select(offence => keys.Offence(Named(offence)))];
    private readonly short[] _periods = [.. draft.Periods.Entries.Select(keys.Period)];
    private readonly short[] _measures = [.. draft.Measures.Entries.Select(keys.Measure)];
    private readonly Dictionary<ulong, int> _measureSets = [];

    /// <summary>The numbers of the areas, in the order of their keys in the store.</summary>
    public IEnumerable<ushort> Areas => Enumerable.Range(0, _areas.Length).Select(area => (ushort)area).OrderBy(area => _areas[area]);

    public int[] Breakdowns { get; } = [.. draft.Breakdowns.Select(keys.Breakdown)];

    /// <summary>The key of the store, which sorts like the store's primary key.</summary>
    public FigureKey Of(FigureKey key) =>
        new((ushort)_areas[key.Area], (ushort)_offences[key.Offence], (ushort)_periods[key.Period], (ushort)_measures[key.Measure]);

    /// <summary>The key of a set of measures, given by their bits.</summary>
    public int MeasureSet(ulong measures)
    {
        if (!_measureSets.TryGetValue(measures, out var key))
        {
            var members = Enumerable
                .Range(0, Math.Min(_measures.Length, CellMeasures.MaximumMeasures))
                .Where(i => (measures & (1UL << i)) != 0);
            _measureSets[measures] = key = keys.MeasureSet(members.Select(i => _measures[i]));
        }

        return key;
    }

    private static OffenceType? Named(OffenceType offence) => ReferenceEquals(offence, ReleaseDraft.NoOffence) ? null : offence;
}
