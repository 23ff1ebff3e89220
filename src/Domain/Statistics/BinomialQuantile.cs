using MathNet.Numerics;

namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The quantile of a binomial count, interpolated between whole counts as funnel limits want it. It adds up the distribution
/// from 0, which is short where few events are expected, and takes any number of trials.
/// </summary>
internal static class BinomialQuantile
{
    /// <summary>
    /// r − (F(r) − probability) / f(r), where r is the smallest count whose cumulative probability F reaches the probability
    /// and f(r) is its own. The trials times the share must be small, or the distribution at 0 vanishes: below 10 here.
    /// </summary>
    public static double Interpolated(double share, long trials, double probability)
    {
        long count = 0;
        var mass = Math.Exp(trials * SpecialFunctions.Log1p(-share));
        var cumulative = mass;
        while (cumulative < probability && count < trials)
        {
            mass *= (double)(trials - count) / (count + 1) * (share / (1 - share));
            cumulative += mass;
            count++;
        }

        return count - ((cumulative - probability) / mass);
    }
}
