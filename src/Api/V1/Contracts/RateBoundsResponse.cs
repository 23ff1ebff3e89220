namespace OutcomesApi.Api.V1.Contracts;

/// <summary>What a rate can be where a part of it is only bounded, such as "fewer than 12 of more than 1,000".</summary>
public sealed record RateBoundsResponse
{
    /// <summary>The lowest value.</summary>
    /// <example>0</example>
    public required double Lower { get; init; }

    /// <summary>The highest value; null where nothing bounds it above.</summary>
    /// <example>0.010989</example>
    public required double? Upper { get; init; }
}
