namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>That figures of a release were read in a source.</summary>
public sealed class ReleaseSourceRow
{
    /// <summary>The release.</summary>
    public int ReleaseKey { get; init; }

    /// <summary>The source.</summary>
    public int SourceKey { get; init; }
}
