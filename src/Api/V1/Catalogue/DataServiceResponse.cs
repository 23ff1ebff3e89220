using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>An API that serves data sets.</summary>
public sealed record DataServiceResponse
{
    /// <summary><c>DataService</c>.</summary>
    /// <example>DataService</example>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "DataService";

    /// <summary>The name.</summary>
    public required string Title { get; init; }

    /// <summary>Where its resources are.</summary>
    [JsonPropertyName("endpointURL")]
    public required string EndpointUrl { get; init; }

    /// <summary>Its description in OpenAPI.</summary>
    public required string EndpointDescription { get; init; }
}
