using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>A release as an entry of a catalogue.</summary>
public sealed record CatalogueDatasetResponse
{
    /// <summary>The address of the release.</summary>
    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    /// <summary><c>Dataset</c>.</summary>
    /// <example>Dataset</example>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Dataset";

    /// <summary>The identifier of the release.</summary>
    /// <example>essex-2018-v1</example>
    public required string Identifier { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>Where in its life it is, in the vocabulary of DCAT-AP: an address that ends in <c>COMPLETED</c>, or in <c>WITHDRAWN</c> where
    /// its publisher took it back.</summary>
    public required string Status { get; init; }

    /// <summary>Why it was taken back, or what it corrects; null where neither is so.</summary>
    public required string? VersionNotes { get; init; }

    /// <summary>Its number in the data set it is a version of.</summary>
    /// <example>1</example>
    public required string Version { get; init; }

    /// <summary>Who publishes it.</summary>
    public required AgentResponse Publisher { get; init; }

    /// <summary>The publisher's date, as exactly as known; null where unknown.</summary>
    /// <example>2018</example>
    public required string? Issued { get; init; }

    /// <summary>The address of the licence; null where the sources name none, or several.</summary>
    public required string? License { get; init; }

    /// <summary>What the sources say of the terms, in their words; null where they say nothing.</summary>
    public required string? Rights { get; init; }

    /// <summary>What its figures are about in time; null where no figure has a date.</summary>
    public required PeriodOfTimeResponse? Temporal { get; init; }

    /// <summary>The publications its figures were read in.</summary>
    public required IReadOnlyList<string> BibliographicCitation { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<DistributionResponse> Distribution { get; init; }
}
