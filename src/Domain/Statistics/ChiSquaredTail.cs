using MathNet.Numerics;

namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The probability of a chi-squared value this large or larger. It is the upper tail itself, not 1 minus the lower one, so
/// that a small p-value keeps its digits.
/// </summary>
internal static class ChiSquaredTail
{
    public static double Of(double chiSquared, int degreesOfFreedom) =>
        Math.Clamp(SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, chiSquared / 2), 0, 1);
}
