using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The definition of a measure that an answer uses.</summary>
public sealed record MeasureSummaryResponse
{
    /// <summary>The identifier.</summary>
    /// <example>defendants-convicted</example>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What is counted, in words that can stand beside the figure.</summary>
    public required string Definition { get; init; }

    internal static MeasureSummaryResponse Of(Measure measure) =>
        new()
        {
            Id = measure.Id,
            Name = measure.Name,
            Definition = measure.Definition,
        };
}
