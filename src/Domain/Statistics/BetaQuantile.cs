using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// The quantile of a beta distribution. The root is sought on the log-odds, so that a quantile near 0 keeps its digits, which
/// a search on the quantile itself to a fixed number of decimals would lose.
/// </summary>
internal static class BetaQuantile
{
    private const double WidestLogOdds = 60;
    private const double Accuracy = 1e-12;
    private const int MostSteps = 300;

    public static double Of(double a, double b, double probability)
    {
        var logOdds = Brent.FindRoot(
            candidate => SpecialFunctions.BetaRegularized(a, b, SpecialFunctions.Logistic(candidate)) - probability,
            -WidestLogOdds,
            WidestLogOdds,
            Accuracy,
            MostSteps
        );
        return SpecialFunctions.Logistic(logOdds);
    }
}
