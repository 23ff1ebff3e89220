using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>A person or body.</summary>
public sealed record AgentResponse
{
    /// <summary><c>Agent</c>.</summary>
    /// <example>Agent</example>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Agent";

    /// <summary>The name.</summary>
    /// <example>Home Office</example>
    public required string Name { get; init; }
}
