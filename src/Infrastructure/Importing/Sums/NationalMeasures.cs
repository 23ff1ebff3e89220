using System.Runtime.InteropServices;

namespace OutcomesApi.Infrastructure.Importing.Sums;

/// <summary>
/// Which measures England and Wales has of each offence and period. Every force must have what any force has. A body without territory adds
/// what it has, and where it has a part it must have all of it.
/// </summary>
/// <param name="forces">How many forces there are.</param>
internal sealed class NationalMeasures(int forces)
{
    private readonly Dictionary<(ushort Offence, ushort Period), Tally> _cells = [];

    /// <summary>The measures of each cell; none where a force or a body lacks them.</summary>
    public IEnumerable<((ushort Offence, ushort Period) Cell, ulong Measures)> All => _cells.Select(cell => (cell.Key, Of(cell.Value)));

    /// <summary>Takes the cells of a force, or of a body without territory, published and summed.</summary>
    public void Add(AreaTable table, bool isForce)
    {
        foreach (var (offence, period) in table.Cells.Keys.Union(table.SumCells.Keys))
        {
            var measures = table.MeasuresOf(offence, period);
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, (offence, period), out _);
            tally = isForce
                ? tally with
                {
                    Forces = tally.Forces + 1,
                    OfAnyForce = tally.OfAnyForce | measures,
                    LackedByForces = tally.LackedByForces | ~measures,
                }
                : tally with
                {
                    OfBodies = tally.OfBodies | measures,
                    LackedByBodies = tally.LackedByBodies | ~measures,
                };
        }
    }

    private ulong Of(Tally tally)
    {
        var ofEveryForce = tally.Forces == forces ? ~tally.LackedByForces : 0;
        return ((tally.OfAnyForce & ofEveryForce) | (tally.OfBodies & ~tally.OfAnyForce)) & ~(tally.OfAnyForce & tally.LackedByBodies);
    }

    private readonly record struct Tally(int Forces, ulong OfAnyForce, ulong LackedByForces, ulong OfBodies, ulong LackedByBodies);
}
