using MathNet.Numerics;

namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The exact one-sided tails of a binomial count: how likely a count as far from the target is by chance alone. From the regularised
/// incomplete beta function, P(X ≥ x) = I(p; x, n − x + 1), which is accurate for any number of trials.
/// </summary>
/// <remarks>Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.5.24.</remarks>
internal static class BinomialTail
{
    /// <summary>P(X ≥ events).</summary>
    public static double AtLeast(long events, long trials, double share) =>
        events <= 0 ? 1
        : share <= 0 ? 0
        : share >= 1 ? 1
        : SpecialFunctions.BetaRegularized(events, trials - events + 1, share);

    /// <summary>P(X ≤ events).</summary>
    public static double AtMost(long events, long trials, double share) =>
        events >= trials ? 1
        : share <= 0 ? 1
        : share >= 1 ? 0
        : SpecialFunctions.BetaRegularized(trials - events, events + 1, 1 - share);
}
