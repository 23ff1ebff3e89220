using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>That a source draws on another.</summary>
public sealed record SourceDerivationResponse
{
    /// <summary>The identifier of the source drawn on.</summary>
    /// <example>moj-court-proceedings-2017</example>
    public required string Id { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>How that is known: <c>named</c> by the source, <c>inferred</c> by us (the note says from what), or <c>computed</c> from
    /// it.</summary>
    /// <example>named</example>
    public required string Basis { get; init; }

    internal static SourceDerivationResponse Of(SourceDerivation derivation) =>
        new()
        {
            Id = derivation.From.Id,
            Publisher = derivation.From.Publisher,
            Title = derivation.From.Title,
            Basis = Words.Of(derivation.Basis),
        };
}
