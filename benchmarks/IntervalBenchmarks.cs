using BenchmarkDotNet.Attributes;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Benchmarks;

/// <summary>What the intervals cost, as a ratio to Wilson's, which every rate has.</summary>
[MemoryDiagnoser]
public class IntervalBenchmarks
{
    private readonly Proportion _rate = Proportion.Of(18, 77);

    [Benchmark(Baseline = true)]
    public ConfidenceInterval Wilson() => WilsonInterval.Of(_rate, ConfidenceLevel.NinetyFive);

    [Benchmark]
    public ConfidenceInterval Byar() => PoissonInterval.Of(65, ConfidenceLevel.NinetyFive);

    [Benchmark]
    public ConfidenceInterval ExactPoisson() => PoissonInterval.Of(9, ConfidenceLevel.NinetyFive);
}
