namespace OutcomesApi.Api.Charts;

/// <summary>Where a value lies on an axis.</summary>
/// <param name="From">The value at the start.</param>
/// <param name="To">The value at the end.</param>
/// <param name="Start">The place of the start in pixels.</param>
/// <param name="End">The place of the end.</param>
/// <param name="IsLogarithmic">Whether equal ratios, and not equal differences, are equally far apart.</param>
internal sealed record Scale(double From, double To, double Start, double End, bool IsLogarithmic = false)
{
    /// <summary>The place of a value in pixels; of one that lies outside, the end that it lies beyond.</summary>
    public double Of(double value)
    {
        var share = IsLogarithmic
            ? (Math.Log(Math.Max(value, From)) - Math.Log(From)) / (Math.Log(To) - Math.Log(From))
            : (value - From) / (To - From);
        return Start + (Math.Clamp(share, 0, 1) * (End - Start));
    }
}
