namespace OutcomesApi.Api.V1.DataSets;

/// <summary>The latest release of a data set as a file.</summary>
public sealed record DataSetFileResponse
{
    /// <summary>The format, as <c>/releases/{id}/download</c> names it.</summary>
    /// <example>csv</example>
    public required string Format { get; init; }

    /// <summary>Where the file is.</summary>
    public required string Url { get; init; }
}
