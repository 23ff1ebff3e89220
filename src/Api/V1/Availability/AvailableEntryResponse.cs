namespace OutcomesApi.Api.V1.Availability;

/// <summary>Something that could be added to the question, and has figures.</summary>
public sealed record AvailableEntryResponse
{
    /// <summary>The identifier, for the parameter of its kind; null for figures that are not about offences.</summary>
    /// <example>rape</example>
    public required string? Id { get; init; }

    /// <summary>The name.</summary>
    /// <example>Rape</example>
    public required string Name { get; init; }

    /// <summary>How many counts; null where not counted.</summary>
    /// <example>2</example>
    public required int? Counts { get; init; }

    /// <summary>How many published percentages; null where not counted, and for a measure.</summary>
    /// <example>1</example>
    public required int? Percentages { get; init; }

    /// <summary>How many rates; null where not counted, and for a measure.</summary>
    /// <example>1</example>
    public required int? Rates { get; init; }

    /// <summary>The question with this in it; null where it cannot be asked for.</summary>
    public required string? Availability { get; init; }

    /// <summary>The figures themselves: <c>/outcomes</c>, or <c>/rates</c> where a rate is asked for; null where the question does not come
    /// down to one area.</summary>
    public required string? Figures { get; init; }
}
