namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>That a release says of some of an area's figures of a period that they are missing: an entry of its coverage.</summary>
public sealed record ReleaseGapRow
{
    /// <summary>The release.</summary>
    public int ReleaseKey { get; init; }

    /// <summary>The area.</summary>
    public short AreaKey { get; init; }

    /// <summary>The period.</summary>
    public short PeriodKey { get; init; }

    /// <summary>The symbol in place of the figures.</summary>
    public required string Symbol { get; init; }

    /// <summary>How many figures are missing.</summary>
    public int FigureCount { get; init; }
}
