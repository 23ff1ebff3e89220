using System.Runtime.InteropServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>
/// What a complete table has for each offence and period: what any force has. Fraud, which national bodies alone record, is what those
/// have. A sum needs exactly these parts.
/// </summary>
internal sealed class ExpectedMeasures
{
    private readonly Dictionary<(ushort Offence, ushort Period), ulong> _ofForces = [];
    private readonly Dictionary<(ushort Offence, ushort Period), ulong> _ofAll = [];

    public ExpectedMeasures(ReleaseDraft draft)
    {
        for (ushort area = 0; area < draft.Areas.Entries.Count; area++)
        {
            var isForce = draft.Areas.Entries[area].Level == AreaLevel.Force;
            foreach (var (cell, measures) in draft.Cells.OfArea(area).Where(cell => cell.Measures.Seen != 0))
            {
                Add(_ofAll, cell, measures.Seen);
                if (isForce)
                    Add(_ofForces, cell, measures.Seen);
            }
        }
    }

    /// <summary>The offences and periods that the table has.</summary>
    public IEnumerable<(ushort Offence, ushort Period)> All => _ofAll.Keys;

    /// <summary>Whether any force has figures of an offence in a period.</summary>
    public bool IsOfForces(ushort offence, ushort period) => _ofForces.ContainsKey((offence, period));

    /// <summary>The measures that a complete table has for an offence and period.</summary>
    public ulong Of(ushort offence, ushort period) =>
        _ofForces.TryGetValue((offence, period), out var measures) ? measures : _ofAll.GetValueOrDefault((offence, period));

    private static void Add(
        Dictionary<(ushort Offence, ushort Period), ulong> expected,
        (ushort Offence, ushort Period) cell,
        ulong measures
    ) => CollectionsMarshal.GetValueRefOrAddDefault(expected, cell, out _) |= measures;
}
