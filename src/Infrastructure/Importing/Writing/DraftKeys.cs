using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Writing;

/// <summary>What the numbers of a draft are in the store.</summary>
internal sealed class DraftKeys
{
    private readonly ReleaseDraft _draft;
    private readonly ReferenceKeys _keys;
    private readonly Dictionary<ulong, int> _measureSets = [];
    private short[] _areas = [];
    private short[] _offences = [];
    private short[] _periods = [];
    private short[] _measures = [];

    public DraftKeys(ReleaseDraft draft, ReferenceKeys keys)
    {
        (_draft, _keys) = (draft, keys);
        Breakdowns = [.. draft.Breakdowns.Select(keys.Breakdown)];
        Extend();
    }

    public int[] Breakdowns { get; }

    /// <summary>The key of the store, which sorts like the store's primary key.</summary>
    public FigureKey Of(FigureKey key)
    {
        if (key.Area >= _areas.Length || key.Offence >= _offences.Length || key.Period >= _periods.Length)
            Extend();
        return new FigureKey((ushort)_areas[key.Area], (ushort)_offences[key.Offence], (ushort)_periods[key.Period], (ushort)_measures[key.Measure]);
    }

    /// <summary>The key of a set of measures, given by their bits.</summary>
    public int MeasureSet(ulong measures)
    {
        if (!_measureSets.TryGetValue(measures, out var key))
        {
            var members = Enumerable.Range(0, Math.Min(_measures.Length, CellMeasures.MaximumMeasures)).Where(i => (measures & (1UL << i)) != 0);
            _measureSets[measures] = key = _keys.MeasureSet(members.Select(i => _measures[i]));
        }

        return key;
    }

    // Sums add entries to the draft while it is written.
    private void Extend()
    {
        _areas = [.. _draft.Areas.Entries.Select(_keys.Area)];
        _offences = [.. _draft.Offences.Entries.Select(offence => _keys.Offence(Named(offence)))];
        _periods = [.. _draft.Periods.Entries.Select(_keys.Period)];
        _measures = [.. _draft.Measures.Entries.Select(_keys.Measure)];
    }

    private static OffenceType? Named(OffenceType offence) => ReferenceEquals(offence, ReleaseDraft.NoOffence) ? null : offence;
}
