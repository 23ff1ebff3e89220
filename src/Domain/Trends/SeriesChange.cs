using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Trends;

/// <summary>The change from one point of a series to another, or why it is not given.</summary>
public sealed record SeriesChange
{
    private SeriesChange(SeriesPoint from, SeriesPoint to) => (From, To) = (from, to);

    /// <summary>The earlier point.</summary>
    public SeriesPoint From { get; }

    /// <summary>The later point.</summary>
    public SeriesPoint To { get; }

    /// <summary>Later minus earlier; null where it is not given.</summary>
    public Difference? Difference { get; private init; }

    /// <summary>Why it is not given; null where it is.</summary>
    public TrendRefusal? Refusal { get; private init; }

    /// <summary>The change between two points of a series.</summary>
    /// <param name="from">The earlier point.</param>
    /// <param name="to">The later point.</param>
    /// <param name="isBroken">Whether a break lies between them.</param>
    public static SeriesChange Between(SeriesPoint from, SeriesPoint to, bool isBroken)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var change = new SeriesChange(from, to);
        return RefusalOf(from, to, isBroken) is { } refusal
            ? change with
            {
                Refusal = refusal,
            }
            : change with
            {
                Difference = DifferenceOf(from, to),
            };
    }

    private static TrendRefusal? RefusalOf(SeriesPoint from, SeriesPoint to, bool isBroken) =>
        true switch
        {
            _ when from.Period.End >= to.Period.Start => TrendRefusal.OverlappingPeriods,
            _ when isBroken => TrendRefusal.BreakCrossed,
            _ when from.MissingFigures.Count > 0 || to.MissingFigures.Count > 0 => TrendRefusal.GapInSeries,
            _ when !from.IsMature || !to.IsMature => TrendRefusal.ImmaturePoints,
            _ when !IsExact(from) || !IsExact(to) => TrendRefusal.PartsNotExact,
            _ => null,
        };

    private static bool IsExact(SeriesPoint point) =>
        point.Rate is null ? point.Count?.Count is { Qualifier: Qualifier.Exact } : point.Parts is not null;

    // A ratio above 1 has no interval as a proportion; its events are a count like any other.
    private static Difference DifferenceOf(SeriesPoint from, SeriesPoint to)
    {
        if (from.Proportion is { } earlier && to.Proportion is { } later)
            return Difference.OfProportions(later, earlier);
        return from.Rate is { } rate
            ? Difference.OfRates(to.Parts!.Value, from.Parts!.Value, rate.Definition.Multiplier)
            : Difference.OfCounts(to.Count!.Count!.Value.Value, from.Count!.Count!.Value.Value);
    }
}
