using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>A data set as a file.</summary>
public sealed record DistributionResponse
{
    /// <summary>The address by which the file is known.</summary>
    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    /// <summary><c>Distribution</c>.</summary>
    /// <example>Distribution</example>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Distribution";

    /// <summary>Which file.</summary>
    public required string Title { get; init; }

    /// <summary>Its media type, as the address that IANA gives it.</summary>
    /// <example>https://www.iana.org/assignments/media-types/text/csv</example>
    public required string MediaType { get; init; }

    /// <summary>Where it is downloaded.</summary>
    [JsonPropertyName("downloadURL")]
    public required string DownloadUrl { get; init; }

    /// <summary>The address of its licence; null where the sources name none, or several.</summary>
    public required string? License { get; init; }
}
