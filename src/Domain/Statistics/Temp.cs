#pragma warning disable CS1591
using MathNet.Numerics.Distributions;
namespace OutcomesApi.Domain.Statistics;
public sealed record ConfidenceLevel(double Level, double Z)
{
    public static ConfidenceLevel NinetyFive { get; } = new(0.95, 1.959963984540054);
    public static ConfidenceLevel NinetyNinePointEight { get; } = new(0.998, 3.090232306167813);
    public static IReadOnlyList<ConfidenceLevel> Reported { get; } = [NinetyFive, NinetyNinePointEight];
}
public sealed record ConfidenceInterval(ConfidenceLevel Level, double Lower, double Upper);
public readonly record struct Proportion(long Events, long Trials)
{
    public static Proportion Of(long e, long t) => new(e, t);
    public double Value => (double)Events / Trials;
}
public static class WilsonInterval
{
    public static ConfidenceInterval Of(Proportion p, ConfidenceLevel level)
    {
        double x = p.Events, n = p.Trials, z = level.Z;
        var c = (2 * x) + (z * z); var h = z * Math.Sqrt((z * z) + (4 * x * (1 - (x / n)))); var d = 2 * (n + (z * z));
        return new ConfidenceInterval(level, x == 0 ? 0 : (c - h) / d, x == n ? 1 : (c + h) / d);
    }
}
public static class PoissonInterval
{
    public static ConfidenceInterval Of(long x, ConfidenceLevel level)
    {
        var a = (1 - level.Level) / 2;
        if (x < 10) return new(level, x == 0 ? 0 : ChiSquared.InvCDF(2 * x, a) / 2, ChiSquared.InvCDF((2 * x) + 2, 1 - a) / 2);
        double o = x, z = level.Z;
        return new(level, o * Math.Pow(1 - (1 / (9 * o)) - (z / (3 * Math.Sqrt(o))), 3), (o + 1) * Math.Pow(1 - (1 / (9 * (o + 1))) + (z / (3 * Math.Sqrt(o + 1))), 3));
    }
}
