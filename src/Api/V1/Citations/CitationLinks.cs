namespace OutcomesApi.Api.V1.Citations;

/// <summary>A citation in the formats of reference managers.</summary>
public sealed record CitationLinks
{
    /// <summary>This answer.</summary>
    public required string Self { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>BibTeX.</summary>
    public required string BibTeX { get; init; }

    /// <summary>RIS.</summary>
    public required string Ris { get; init; }

    /// <summary>CSL-JSON.</summary>
    public required string CslJson { get; init; }
}
