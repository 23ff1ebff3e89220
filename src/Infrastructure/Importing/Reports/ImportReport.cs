namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>What became of a file.</summary>
public sealed record ImportReport
{
    /// <summary>The name of the file, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>What became of it.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>The identifiers of the releases that it is in the store as; empty where it is not.</summary>
    public IReadOnlyList<string> ReleaseIds { get; init; } = [];

    /// <summary>The stable word for why it was refused, or null.</summary>
    public string? RefusalCode { get; init; }

    /// <summary>Why it was refused and what would be right, or null.</summary>
    public string? RefusalMessage { get; init; }
}
