using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Rates;

/// <summary>What a rate divides by what.</summary>
public sealed record RateDefinitionResponse
{
    /// <summary>The identifier.</summary>
    /// <example>convictions-per-prosecution</example>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What is divided by what, in words that can stand beside the figure.</summary>
    public required string Definition { get; init; }

    /// <summary>The measure above the line: an identifier of <c>/measures</c>.</summary>
    /// <example>defendants-convicted</example>
    public required string Numerator { get; init; }

    /// <summary>The measure below the line.</summary>
    /// <example>defendants-proceeded-against</example>
    public required string Denominator { get; init; }

    /// <summary><c>proportion</c> where the numerator counts some of the denominator's cases, <c>ratio</c> where it counts others,
    /// <c>per-population</c> for rates per head.</summary>
    /// <example>proportion</example>
    public required string Kind { get; init; }

    /// <summary>For how many of the denominator the value is: 1 or 1,000.</summary>
    /// <example>1</example>
    public required int Per { get; init; }

    /// <summary>How its interval is computed.</summary>
    public required IntervalMethodResponse Method { get; init; }

    /// <summary>What it can be compared with: rates of the same class, and no others.</summary>
    public required ComparabilityClassResponse ComparabilityClass { get; init; }

    internal static RateDefinitionResponse Of(RateDefinition rate) =>
        new()
        {
            Id = rate.Id,
            Name = rate.Name,
            Definition = rate.Definition,
            Numerator = rate.Numerator.Id,
            Denominator = rate.Denominator.Id,
            Kind = Words.Of(rate.Kind),
            Per = rate.Multiplier,
            Method = IntervalMethodResponse.Of(IntervalMethod.For(rate.Kind)),
            ComparabilityClass = ComparabilityClassResponse.Of(rate.Class),
        };
}
