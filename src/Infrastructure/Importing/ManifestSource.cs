using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>A source, in a release's manifest.</summary>
public sealed record ManifestSource
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of publication it is.</summary>
    public required QualityLabel QualityLabel { get; init; }

    /// <summary>Where it can be read.</summary>
    public string? Url { get; init; }

    /// <summary>The table in it.</summary>
    public string? Table { get; init; }

    /// <summary>When it was published, as exactly as known.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>The terms it may be used under.</summary>
    public string? Licence { get; init; }

    /// <summary>What a reader must know of it.</summary>
    public string? Note { get; init; }

    /// <summary>The sources it draws on.</summary>
    public IReadOnlyList<ManifestDerivation> DerivedFrom { get; init; } = [];
}
