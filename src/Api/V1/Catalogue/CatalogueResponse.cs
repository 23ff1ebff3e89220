using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>A catalogue of data sets, in the vocabulary DCAT of the W3C.</summary>
public sealed record CatalogueResponse
{
    /// <summary>What the members mean: their terms in DCAT, Dublin Core and FOAF.</summary>
    [JsonPropertyName("@context")]
    public required IReadOnlyDictionary<string, object> Context { get; init; }

    /// <summary>The address of the catalogue.</summary>
    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    /// <summary><c>Catalog</c>.</summary>
    /// <example>Catalog</example>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Catalog";

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What is in it.</summary>
    public required string Description { get; init; }

    /// <summary>Who keeps it.</summary>
    public required AgentResponse Publisher { get; init; }

    /// <summary>When a release last came to it.</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    public required string Modified { get; init; }

    /// <summary>The language, as a tag.</summary>
    /// <example>en-GB</example>
    public required string Language { get; init; }

    /// <summary>The API in which every figure can be asked for.</summary>
    public required DataServiceResponse Service { get; init; }

    /// <summary>The releases, each a data set of its own that never changes.</summary>
    public required IReadOnlyList<CatalogueDatasetResponse> Dataset { get; init; }
}
