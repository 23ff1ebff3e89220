namespace OutcomesApi.Domain.Statistics;

/// <summary>A proportion at a place on the axis along which a trend is sought.</summary>
public readonly record struct TrendPoint
{
    /// <summary>A point of a series.</summary>
    /// <param name="score">The place, such as the year; a number within ±1e100.</param>
    /// <param name="proportion">The proportion seen there.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is not a number within ±1e100.</exception>
    public TrendPoint(double score, Proportion proportion)
    {
        Score = Guard.Squarable(score, nameof(score));
        Proportion = proportion;
    }

    /// <summary>The place on the axis. Only differences between scores count.</summary>
    public double Score { get; }

    /// <summary>The proportion seen there.</summary>
    public Proportion Proportion { get; }
}
