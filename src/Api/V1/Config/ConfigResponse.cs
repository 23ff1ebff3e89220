namespace OutcomesApi.Api.V1.Config;

/// <summary>How the service presents itself, and every limit it sets.</summary>
public sealed record ConfigResponse
{
    /// <summary>The name of the service.</summary>
    /// <example>Outcomes API</example>
    public required string Name { get; init; }

    /// <summary>The version of the software.</summary>
    public required string SoftwareVersion { get; init; }

    /// <summary>The versions of the contract that are served.</summary>
    public required IReadOnlyList<string> ApiVersions { get; init; }

    /// <summary>The version that a path without one serves.</summary>
    /// <example>1.0</example>
    public required string DefaultApiVersion { get; init; }

    /// <summary>A word for the state of the store.</summary>
    public required string DataVersion { get; init; }

    /// <summary>When that state came about.</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    public required string DataChangedAt { get; init; }

    /// <summary>The limits.</summary>
    public required LimitsResponse Limits { get; init; }

    /// <summary>The formats: the suffix and media type of each.</summary>
    public required IReadOnlyList<FormatResponse> Formats { get; init; }

    /// <summary>The licence of the code. Figures carry the licence of their source.</summary>
    /// <example>MIT</example>
    public required string CodeLicence { get; init; }

    /// <summary>Who answers questions.</summary>
    public required string Contact { get; init; }

    /// <summary>Where to ask; null where there is no address yet.</summary>
    public required string? ContactUrl { get; init; }
}
