namespace OutcomesApi.Api.V1.Config;

/// <summary>A format that answers can be had in.</summary>
public sealed record FormatResponse
{
    /// <summary>The suffix that chooses it.</summary>
    /// <example>.csv</example>
    public required string Suffix { get; init; }

    /// <summary>The media type that chooses it.</summary>
    /// <example>text/csv</example>
    public required string MediaType { get; init; }
}
