namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A part of a submitted file: parts keep memory flat however large the file is.</summary>
public sealed class SubmissionChunkRow
{
    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>The number of the part, from 0.</summary>
    public int Number { get; init; }

    /// <summary>Its bytes.</summary>
    public required byte[] Bytes { get; init; }
}
