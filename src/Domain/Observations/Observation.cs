using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Domain.Observations;

/// <summary>One published count, or the published absence of one.</summary>
public sealed record Observation : Figure
{
    /// <summary>What is counted.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The count, or the symbol in its place.</summary>
    public required ObservedCount Observed { get; init; }

    /// <summary>The count; null where the publisher gave a symbol in its place.</summary>
    public QualifiedCount? Count => Observed.Count;

    /// <summary>The symbol beside the count or in its place; null where there is none.</summary>
    public Symbol? Symbol => Observed.Symbol;
}
