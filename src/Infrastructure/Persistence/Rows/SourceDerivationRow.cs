using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>That a source draws on another.</summary>
public sealed class SourceDerivationRow
{
    /// <summary>The source that draws on the other.</summary>
    public int SourceKey { get; init; }

    /// <summary>The source drawn on.</summary>
    public int FromKey { get; init; }

    /// <summary>Its place in the order of origins, from 0.</summary>
    public short Position { get; init; }

    /// <summary>How that is known.</summary>
    public DerivationBasis Basis { get; init; }
}
