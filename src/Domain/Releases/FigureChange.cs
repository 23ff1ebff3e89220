using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.Releases;

/// <summary>A count that is not the same in two releases.</summary>
/// <param name="Old">The count in the earlier release; null where it has none.</param>
/// <param name="New">The count in the later release; null where it has none.</param>
public sealed record FigureChange(Observation? Old, Observation? New)
{
    /// <summary>Either of the two: what it is about.</summary>
    public Observation Figure => New ?? Old!;

    /// <summary>
    /// The counts of two releases that are not the same, for periods that both cover: a period that one of them is not about is no change.
    /// </summary>
    /// <param name="earlier">The counts of the earlier release, of one area and offence.</param>
    /// <param name="later">Those of the later one.</param>
    /// <param name="shared">The periods that both are about.</param>
    public static IEnumerable<FigureChange> Between(
        IEnumerable<Observation> earlier,
        IEnumerable<Observation> later,
        IReadOnlySet<Periods.TimePeriod> shared
    )
    {
        var before = earlier.Where(count => shared.Contains(count.Period)).ToDictionary(KeyOf);
        foreach (var count in later.Where(count => shared.Contains(count.Period)))
        {
            if (!before.Remove(KeyOf(count), out var old))
                yield return new FigureChange(null, count);
            else if (old.Observed != count.Observed)
                yield return new FigureChange(old, count);
        }

        foreach (var gone in before.Values)
            yield return new FigureChange(gone, null);
    }

    private static (string Measure, string Period, string? Breakdown) KeyOf(Observation count) =>
        (count.Measure.Id, count.Period.Id, count.Breakdown?.Id);
}
