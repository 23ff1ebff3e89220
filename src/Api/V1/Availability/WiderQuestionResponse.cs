namespace OutcomesApi.Api.V1.Availability;

/// <summary>A partial question with one part left out, which has figures.</summary>
public sealed record WiderQuestionResponse
{
    /// <summary>The parameter that is left out.</summary>
    /// <example>period</example>
    public required string Parameter { get; init; }

    /// <summary>What there is without it.</summary>
    public required string Availability { get; init; }
}
