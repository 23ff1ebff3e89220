namespace OutcomesApi.Api.Errors;

/// <summary>A field on which two rates differ, so that they cannot be compared.</summary>
public sealed record DifferingField
{
    /// <summary>Of what it is a field: <c>numerator</c>, <c>denominator</c>, <c>rate</c> or <c>period</c>.</summary>
    /// <example>denominator</example>
    public required string Part { get; init; }

    /// <summary>The field.</summary>
    /// <example>event</example>
    public required string Field { get; init; }

    /// <summary>What the left rate has there.</summary>
    /// <example>prosecuted</example>
    public required string Left { get; init; }

    /// <summary>What the right rate has there.</summary>
    /// <example>reported</example>
    public required string Right { get; init; }
}
