using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Embedding;

/// <summary>How a picture is embedded (https://oembed.com, version 1.0). The names are those of the protocol.</summary>
public sealed record OEmbedResponse
{
    /// <summary>Always <c>rich</c>: the picture with its text and a link to its figures, since a number does not travel alone.</summary>
    /// <example>rich</example>
    public required string Type { get; init; }

    /// <summary>The version of the protocol.</summary>
    /// <example>1.0</example>
    public required string Version { get; init; }

    /// <summary>What the picture shows.</summary>
    public required string Title { get; init; }

    /// <summary>The name of this service.</summary>
    [JsonPropertyName("provider_name")]
    public required string ProviderName { get; init; }

    /// <summary>Its address.</summary>
    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    /// <summary>For how many seconds the answer can be kept.</summary>
    /// <example>60</example>
    [JsonPropertyName("cache_age")]
    public required int CacheAge { get; init; }

    /// <summary>The HTML to embed. It has no script.</summary>
    public required string Html { get; init; }

    /// <summary>Its width in pixels.</summary>
    /// <example>640</example>
    public required int Width { get; init; }

    /// <summary>Always null: the height follows from the text in the picture.</summary>
    public required int? Height { get; init; }
}
