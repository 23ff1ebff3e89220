using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>How an interval is computed, and what it says.</summary>
public sealed record IntervalMethodResponse
{
    /// <summary>The method: <c>wilson</c> or <c>byar</c>.</summary>
    /// <example>wilson</example>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is published.</summary>
    public required string Reference { get; init; }

    /// <summary>What the interval says, and what it does not.</summary>
    public required string Interpretation { get; init; }

    internal static IntervalMethodResponse Of(IntervalMethod method) =>
        new()
        {
            Id = method.Id,
            Name = method.Name,
            Reference = method.Reference,
            Interpretation = IntervalMethod.Interpretation,
        };
}
