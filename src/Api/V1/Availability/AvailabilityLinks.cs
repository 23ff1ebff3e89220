namespace OutcomesApi.Api.V1.Availability;

/// <summary>The addresses that belong to an answer about what there is.</summary>
public sealed record AvailabilityLinks
{
    /// <summary>This answer.</summary>
    public required string Self { get; init; }

    /// <summary>This answer for ever: with its knowledge time.</summary>
    public required string Permalink { get; init; }

    /// <summary>The same as a CSV file, one row for each entry of each list.</summary>
    public required string Csv { get; init; }

    /// <summary>The figures that answer the question; null where it does not name one area.</summary>
    public required string? Figures { get; init; }

    /// <summary>The comparison of all forces; null where the question does not name one rate and one period.</summary>
    public required string? Comparison { get; init; }
}
