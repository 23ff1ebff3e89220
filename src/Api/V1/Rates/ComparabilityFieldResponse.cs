namespace OutcomesApi.Api.V1.Rates;

/// <summary>One field on which the comparability of rates rests.</summary>
public sealed record ComparabilityFieldResponse
{
    /// <summary>Whether it is a field of the <c>numerator</c>, of the <c>denominator</c> or of the <c>rate</c>.</summary>
    /// <example>denominator</example>
    public required string Part { get; init; }

    /// <summary>The field.</summary>
    /// <example>event</example>
    public required string Name { get; init; }

    /// <summary>What the rate has there.</summary>
    /// <example>prosecuted</example>
    public required string Value { get; init; }
}
