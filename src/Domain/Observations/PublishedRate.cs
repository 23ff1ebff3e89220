using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Domain.Observations;

/// <summary>A percentage that was published, with or without the counts it was made of.</summary>
public sealed record PublishedRate : Figure
{
    /// <summary>What it divides by what.</summary>
    public required RateDefinition Rate { get; init; }

    /// <summary>The percentage.</summary>
    public required QualifiedPercent Percent { get; init; }
}
