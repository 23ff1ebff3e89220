namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The addresses that belong to a page of a code list.</summary>
public sealed record ListLinks
{
    /// <summary>This page.</summary>
    public required string Self { get; init; }

    /// <summary>The whole list as a CSV file.</summary>
    public required string Csv { get; init; }

    /// <summary>The next page; null where this is the last.</summary>
    public required string? Next { get; init; }
}
