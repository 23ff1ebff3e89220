namespace OutcomesApi.Domain.Statistics;

/// <summary>The line in the middle of a funnel, a fraction, and the spread that chance allows around it.</summary>
internal readonly record struct FunnelTarget(double Value)
{
    private const double Smallest = 1e-100;

    public bool IsAtBoundary => Value is < Smallest or 1;

    public static FunnelTarget Of(double target) => new(Guard.Fraction(target, nameof(target)));

    public double VarianceFor(long trials) => Value * (1 - Value) / trials;
}
