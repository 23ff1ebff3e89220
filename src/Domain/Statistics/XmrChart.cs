namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The natural process limits of a long series, from the differences between neighbouring points: a point beyond them is a
/// signal, one within them is the usual variation.
/// </summary>
/// <remarks>
/// Mean ± 2.66 · mean moving range, where 2.66 = 3 / 1.128. Shewhart WA. Economic Control of Quality of Manufactured Product.
/// New York: Van Nostrand, 1931. Screening of moving ranges: Nelson LS. Control charts for individual measurements. J Qual
/// Technol 1982;14(3):172-173.
/// </remarks>
public sealed record XmrChart
{
    /// <summary>How many points limits need.</summary>
    public const int MinimumPoints = 12;

    private const double LimitFactor = 2.66;
    private const double ScreeningFactor = 3.267;

    private XmrChart(double mean, double meanMovingRange) => (Mean, MeanMovingRange) = (mean, meanMovingRange);

    /// <summary>The middle line, in the unit of the points.</summary>
    public double Mean { get; }

    /// <summary>The mean of the differences between neighbouring points, without sign, from 0 up.</summary>
    public double MeanMovingRange { get; }

    /// <summary>The lower limit. It may be below 0 for points that cannot be: then no point can be beyond it.</summary>
    public double LowerLimit => Mean - (LimitFactor * MeanMovingRange);

    /// <summary>The upper limit.</summary>
    public double UpperLimit => Mean + (LimitFactor * MeanMovingRange);

    /// <summary>
    /// The limits from every moving range; not defined for fewer than 12 points (<see cref="NotComputableReason.TooFewPoints"/>).
    /// </summary>
    /// <param name="points">The points in order of time, each within ±1e100.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A point is not a number within ±1e100.</exception>
    public static Computed<XmrChart> Of(IReadOnlyList<double> points) => Of(points, ranges => ranges.Average());

    /// <summary>
    /// The limits without the moving ranges above 3.267 times their mean, once, so that a single odd point does not hide itself
    /// by widening its own limits; not defined for fewer than 12 points (<see cref="NotComputableReason.TooFewPoints"/>).
    /// </summary>
    /// <param name="points">The points in order of time, each within ±1e100.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A point is not a number within ±1e100.</exception>
    public static Computed<XmrChart> OfScreened(IReadOnlyList<double> points) => Of(points, ScreenedMean);

    private static Computed<XmrChart> Of(IReadOnlyList<double> points, Func<double[], double> meanOf)
    {
        ArgumentNullException.ThrowIfNull(points);
        foreach (var point in points)
            Guard.Squarable(point, nameof(points));

        if (points.Count < MinimumPoints)
            return new(NotComputableReason.TooFewPoints);

        double[] ranges = [.. points.Skip(1).Zip(points, (later, earlier) => Math.Abs(later - earlier))];
        return new(new XmrChart(points.Average(), meanOf(ranges)));
    }

    private static double ScreenedMean(double[] ranges)
    {
        var widest = ScreeningFactor * ranges.Average();
        return ranges.Where(range => range <= widest).Average();
    }
}
