namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>What the forces are set against: all of them together, and no body that is not compared, so that like is divided by
/// like.</summary>
public sealed record BaselineResponse
{
    /// <summary>The numerators of the forces compared, added.</summary>
    /// <example>2235</example>
    public required long Numerator { get; init; }

    /// <summary>Their denominators, added.</summary>
    /// <example>53906</example>
    public required long Denominator { get; init; }

    /// <summary>The one by the other, in the unit of the rate: the funnel's target.</summary>
    public required double Value { get; init; }

    /// <summary>The value as a percentage, rounded to one decimal; null for a rate per head.</summary>
    /// <example>4.1</example>
    public required decimal? Percent { get; init; }

    /// <summary>How many forces it is made of.</summary>
    /// <example>43</example>
    public required int Forces { get; init; }
}
