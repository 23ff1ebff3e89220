namespace OutcomesApi.Domain.Observations;

/// <summary>The proportions that a published percentage can stand for.</summary>
/// <param name="Lower">The lowest, from 0.</param>
/// <param name="LowerIncluded">Whether the lowest itself is possible.</param>
/// <param name="Upper">The highest, from 0; above 1 for a ratio, and where 100% is rounded.</param>
/// <param name="UpperIncluded">Whether the highest itself is possible.</param>
public readonly record struct ProportionBounds(decimal Lower, bool LowerIncluded, decimal Upper, bool UpperIncluded)
{
    /// <summary>Whether a proportion lies within.</summary>
    public bool Contains(decimal proportion) =>
        (LowerIncluded ? proportion >= Lower : proportion > Lower) && (UpperIncluded ? proportion <= Upper : proportion < Upper);

    /// <summary>The proportions of these that a part of a whole can be: none above 1, though 100% rounded would allow it.</summary>
    public ProportionBounds WithinWhole => Lower <= 1 && Upper > 1 ? this with { Upper = 1, UpperIncluded = true } : this;

    /// <summary>The counts of events that give such a proportion of a number of trials; null where none does.</summary>
    public CountBounds? EventsOf(CountBounds trials)
    {
        if (trials.Highest is not { } most)
            return null;
        var lowest = Lower * trials.Lowest;
        var highest = Upper * most;
        return Whole(LowerIncluded ? AtLeast(lowest) : Above(lowest), UpperIncluded ? AtMost(highest) : Below(highest));
    }

    /// <summary>The counts of trials of which a number of events is such a proportion; null where none is, or nothing bounds
    /// them.</summary>
    public CountBounds? TrialsOf(CountBounds events)
    {
        if (Lower <= 0 || Upper <= 0 || events.Highest is not { } most)
            return null;
        var fewest = events.Lowest / Upper;
        var highest = most / Lower;
        return Whole(Math.Max(1, UpperIncluded ? AtLeast(fewest) : Above(fewest)), LowerIncluded ? AtMost(highest) : Below(highest));
    }

    private static CountBounds? Whole(long lowest, long highest) => highest < lowest ? null : new CountBounds(lowest, highest);

    private static long AtLeast(decimal number) => (long)decimal.Ceiling(number);

    private static long Above(decimal number) => (long)decimal.Floor(number) + 1;

    private static long AtMost(decimal number) => (long)decimal.Floor(number);

    private static long Below(decimal number) => (long)decimal.Ceiling(number) - 1;
}
