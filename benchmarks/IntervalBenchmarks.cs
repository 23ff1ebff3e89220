using BenchmarkDotNet.Attributes;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Benchmarks;

/// <summary>What an interval costs, as a ratio to the quotient that it surrounds.</summary>
[MemoryDiagnoser]
public class IntervalBenchmarks
{
    private readonly Proportion _rate = Proportion.Of(18, 77);

    [Benchmark(Baseline = true)]
    public double Quotient() => _rate.Value;

    [Benchmark]
    public ConfidenceInterval Wilson() => WilsonInterval.Of(_rate, ConfidenceLevel.NinetyFive);

    [Benchmark]
    public ConfidenceInterval Byar() => PoissonInterval.Of(65, ConfidenceLevel.NinetyFive);

    [Benchmark]
    public ConfidenceInterval ExactPoisson() => PoissonInterval.Of(9, ConfidenceLevel.NinetyFive);
}
