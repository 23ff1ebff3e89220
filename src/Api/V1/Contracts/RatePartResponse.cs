using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The numerator or the denominator of a rate.</summary>
public sealed record RatePartResponse
{
    /// <summary>What is counted: an identifier of <c>/measures</c>.</summary>
    /// <example>defendants-convicted</example>
    public required string Measure { get; init; }

    /// <summary>What one unit of the count is.</summary>
    /// <example>defendant</example>
    public required string Unit { get; init; }

    /// <summary>The count: as published, or the only one that a published percentage allows; null where neither.</summary>
    /// <example>18</example>
    public required long? Value { get; init; }

    /// <summary>How exactly the count is meant; null where none was published.</summary>
    /// <example>exact</example>
    public required string? Qualifier { get; init; }

    /// <summary>The lowest the count can be; null where nothing bounds it.</summary>
    /// <example>18</example>
    public required long? LowerBound { get; init; }

    /// <summary>The highest the count can be; null where nothing bounds it above.</summary>
    /// <example>18</example>
    public required long? UpperBound { get; init; }

    /// <summary>Whether the bounds follow from a published percentage and not from a published count.</summary>
    /// <example>false</example>
    public required bool Implied { get; init; }

    /// <summary>The measures it is a sum of; empty where it was published as one figure.</summary>
    public required IReadOnlyList<string> SumOf { get; init; }

    internal static RatePartResponse Of(RatePart part) =>
        new()
        {
            Measure = part.Measure.Id,
            Unit = Words.Of(part.Measure.Unit),
            Value = part.Count?.Value ?? part.Exact,
            Qualifier = part.Count is { } count ? Words.Of(count.Qualifier) : null,
            LowerBound = part.Bounds?.Lowest,
            UpperBound = part.Bounds?.Highest,
            Implied = part.IsImplied,
            SumOf = part.Observations.Count > 1 ? [.. part.Observations.Select(observation => observation.Measure.Id)] : [],
        };
}
