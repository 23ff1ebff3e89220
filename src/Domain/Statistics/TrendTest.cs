namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The Cochran-Armitage test for a linear trend in proportions. Its direction is the sign of the very statistic that was
/// tested; taking it from the first and the last point instead can contradict the test.
/// </summary>
/// <remarks>
/// T = Σ xᵢ(tᵢ − t̄) with t̄ = Σ nᵢtᵢ / N; X² = T² / (p̄(1 − p̄) Σ nᵢ(tᵢ − t̄)²) on 1 degree of freedom; slope =
/// T / Σ nᵢ(tᵢ − t̄)². Armitage P. Tests for linear trends in proportions and frequencies. Biometrics 1955;11(3):375-386.
/// Cochran WG. Some methods for strengthening the common χ² tests. Biometrics 1954;10(4):417-451.
/// </remarks>
public sealed record TrendTest
{
    /// <summary>How many points a trend needs to be reported.</summary>
    public const int MinimumReportedPoints = 5;

    private const double RoundingNoise = 1e-12;

    private TrendTest(double statistic, double scoreVariation, double variance)
    {
        Statistic = statistic;
        Slope = statistic / scoreVariation;
        ChiSquared = statistic / variance * (statistic / scoreVariation);
        PValue = ChiSquaredTail.Of(ChiSquared, 1);
    }

    /// <summary>T: events beyond what no trend expects, weighted by score; its sign is the direction.</summary>
    public double Statistic { get; }

    /// <summary>The change of the proportion, as a fraction, for a score one higher.</summary>
    public double Slope { get; }

    /// <summary>The test statistic X², from 0 up, on 1 degree of freedom.</summary>
    public double ChiSquared { get; }

    /// <summary>The probability of a statistic this large if there is no trend, 0 to 1; 0 where it is too small for a double.</summary>
    public double PValue { get; }

    /// <summary>The sign of <see cref="Statistic"/>, however weak the evidence.</summary>
    public TrendDirection Direction =>
        Math.Sign(Statistic) switch
        {
            > 0 => TrendDirection.Increasing,
            < 0 => TrendDirection.Decreasing,
            _ => TrendDirection.None,
        };

    /// <summary>The direction where the p-value is below 1 − level, otherwise <see cref="TrendDirection.None"/>.</summary>
    /// <param name="level">The level at which a trend is called; 99.8% for one that is reported.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    public TrendDirection DirectionAt(ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return PValue < level.Alpha ? Direction : TrendDirection.None;
    }

    /// <summary>
    /// The test of a series that is to be reported: as <see cref="Of"/>, but not defined for fewer than five points
    /// (<see cref="NotComputableReason.TooFewPoints"/>).
    /// </summary>
    /// <param name="points">Mature points on one side of any break in the series, in any order.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public static Computed<TrendTest> OfSeries(IReadOnlyList<TrendPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return points.Count < MinimumReportedPoints ? new(NotComputableReason.TooFewPoints) : Of(points);
    }

    /// <summary>
    /// The test of these points. Not defined for fewer than two (<see cref="NotComputableReason.TooFewPoints"/>), for a single
    /// score (<see cref="NotComputableReason.NoScoreVariation"/>), or where all trials or none had the event
    /// (<see cref="NotComputableReason.NoVariation"/>).
    /// </summary>
    /// <param name="points">The points in any order.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public static Computed<TrendTest> Of(IReadOnlyList<TrendPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count < 2)
            return new(NotComputableReason.TooFewPoints);
        if (points.All(point => point.Score.Equals(points[0].Score)))
            return new(NotComputableReason.NoScoreVariation);

        var pooled = PooledProportion.Of(points.Select(point => point.Proportion));
        return pooled.HasVariation ? new(Test(points, pooled)) : new(NotComputableReason.NoVariation);
    }

    private static TrendTest Test(IReadOnlyList<TrendPoint> points, PooledProportion pooled)
    {
        // Scores are taken from the first one, so that years do not cost the digits that tell them apart.
        var origin = points[0].Score;
        var mean = points.Sum(point => point.Proportion.Trials * (point.Score - origin)) / pooled.Trials;
        double statistic = 0,
            size = 0,
            scoreVariation = 0;
        foreach (var point in points)
        {
            var distance = point.Score - origin - mean;
            var term = point.Proportion.Trials * (point.Proportion.Value - pooled.Value) * distance;
            statistic += term;
            size += Math.Abs(point.Proportion.Events * distance);
            scoreVariation += point.Proportion.Trials * distance * distance;
        }

        // A flat series leaves a remainder of rounding, and the sign of that is not a direction.
        return new TrendTest(Math.Abs(statistic) <= size * RoundingNoise ? 0 : statistic, scoreVariation, pooled.Variance);
    }
}
