using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>That a source draws on another, in a release's manifest.</summary>
public sealed record ManifestDerivation
{
    /// <summary>The identifier of the source drawn on.</summary>
    public required string Id { get; init; }

    /// <summary>How that is known.</summary>
    public required DerivationBasis Basis { get; init; }
}
