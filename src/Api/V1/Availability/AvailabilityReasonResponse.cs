namespace OutcomesApi.Api.V1.Availability;

/// <summary>Why there are no figures for a partial question.</summary>
public sealed record AvailabilityReasonResponse
{
    /// <summary>A stable word for the reason: <c>no-figures</c>.</summary>
    /// <example>no-figures</example>
    public required string Code { get; init; }

    /// <summary>The reason in plain English.</summary>
    public required string Text { get; init; }

    /// <summary>The question with one of its parts left out, for each that leaves something: where to look next. At most as many as it has
    /// parts.</summary>
    public required IReadOnlyList<WiderQuestionResponse> Without { get; init; }
}
