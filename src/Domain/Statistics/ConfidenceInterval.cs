namespace OutcomesApi.Domain.Statistics;

/// <summary>A range that covers the true value as often as its level says. Both ends belong to it.</summary>
/// <param name="Level">The level the range was built for.</param>
/// <param name="Lower">The lower end, in the unit of the estimate.</param>
/// <param name="Upper">The upper end, in the unit of the estimate; never below <paramref name="Lower"/>.</param>
/// <exception cref="ArgumentNullException">There is no level.</exception>
/// <exception cref="ArgumentOutOfRangeException">An end is not a number, or the lower end is above the upper one.</exception>
public sealed record ConfidenceInterval(ConfidenceLevel Level, double Lower, double Upper)
{
    /// <summary>The level the range was built for.</summary>
    public ConfidenceLevel Level { get; } = Level ?? throw new ArgumentNullException(nameof(Level));

    /// <summary>The lower end, in the unit of the estimate.</summary>
    public double Lower { get; } =
        Lower <= Upper
            ? Lower
            : throw new ArgumentOutOfRangeException(nameof(Lower), Lower, $"The lower end must be a number up to the upper end, {Upper}.");

    /// <summary>The upper end, in the unit of the estimate.</summary>
    public double Upper { get; } = Upper;

    /// <summary>Whether the value lies in the range, ends included.</summary>
    /// <param name="value">A value in the unit of the estimate.</param>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>The same range in another unit: both ends times the factor.</summary>
    /// <param name="factor">A finite number from 0 up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite.</exception>
    public ConfidenceInterval Scaled(double factor)
    {
        if (!(factor >= 0 && double.IsFinite(factor)))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "A factor is a finite number from 0 up.");

        return new ConfidenceInterval(Level, Lower * factor, Upper * factor);
    }
}
