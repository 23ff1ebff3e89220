using MathNet.Numerics.Statistics;

namespace OutcomesApi.Domain.Statistics;

/// <summary>Values of which those beyond two quantiles were drawn in to them, so that a few extremes do not decide a mean.</summary>
/// <remarks>
/// Quantiles are of type 7: Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50(4):361-365.
/// </remarks>
public sealed record Winsorised
{
    private const double WidestTail = 0.5;

    private Winsorised(double lower, double upper, IReadOnlyList<double> values) => (Lower, Upper, Values) = (lower, upper, values);

    /// <summary>The quantile that lower values were raised to.</summary>
    public double Lower { get; }

    /// <summary>The quantile that higher values were brought down to.</summary>
    public double Upper { get; }

    /// <summary>The values, in the order given.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Draws in both tails.</summary>
    /// <param name="values">At least one number, each within ±1e100.</param>
    /// <param name="tail">The fraction of values on each side to draw in, from 0, which changes none, to below 0.5.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a number within ±1e100, or the tail is out of its range.</exception>
    public static Winsorised Of(IReadOnlyList<double> values, double tail)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException("There is no value to take a quantile of.", nameof(values));
        if (!(tail is >= 0 and < WidestTail))
            throw new ArgumentOutOfRangeException(nameof(tail), tail, $"A tail is from 0 to below {WidestTail}.");

        foreach (var value in values)
            Guard.Squarable(value, nameof(values));

        var lower = values.QuantileCustom(tail, QuantileDefinition.R7);
        var upper = values.QuantileCustom(1 - tail, QuantileDefinition.R7);
        return new Winsorised(lower, upper, [.. values.Select(value => Math.Clamp(value, lower, upper))]);
    }
}
