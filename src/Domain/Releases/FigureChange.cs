using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Releases;

/// <summary>A figure that is not the same in two releases: a count, or a percentage that was published.</summary>
/// <param name="Old">The figure in the earlier release; null where it has none.</param>
/// <param name="New">The figure in the later release; null where it has none.</param>
public sealed record FigureChange(Figure? Old, Figure? New)
{
    /// <summary>Either of the two: what it is about.</summary>
    public Figure Figure => New ?? Old!;

    /// <summary>The figures of two releases that are not the same in value, qualifier or symbol.</summary>
    /// <param name="earlier">The figures of the earlier release, of one area and offence; null where there are none.</param>
    /// <param name="later">Those of the later one.</param>
    /// <param name="periods">The periods that are compared: one that one of the two releases is not about is no change.</param>
    public static IEnumerable<FigureChange> Between(OffenceFigures? earlier, OffenceFigures? later, IReadOnlySet<TimePeriod> periods)
    {
        var before = FiguresOf(earlier, periods).ToDictionary(KeyOf);
        foreach (var figure in FiguresOf(later, periods))
        {
            if (!before.Remove(KeyOf(figure), out var old))
                yield return new FigureChange(null, figure);
            else if (!ValueOf(old).Equals(ValueOf(figure)))
                yield return new FigureChange(old, figure);
        }

        foreach (var gone in before.Values)
            yield return new FigureChange(gone, null);
    }

    private static IEnumerable<Figure> FiguresOf(OffenceFigures? figures, IReadOnlySet<TimePeriod> periods) =>
        figures is null ? [] : figures.Observations.Concat<Figure>(figures.PublishedRates).Where(figure => periods.Contains(figure.Period));

    private static (string Id, TimePeriod Period, string? Breakdown) KeyOf(Figure figure) =>
        (figure is PublishedRate rate ? rate.Rate.Id : ((Observation)figure).Measure.Id, figure.Period, figure.Breakdown?.Id);

    private static object ValueOf(Figure figure) => figure is PublishedRate rate ? rate.Percent : ((Observation)figure).Observed;
}
