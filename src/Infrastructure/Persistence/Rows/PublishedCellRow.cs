using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>
/// That a release gives a number for every measure of a set, for one area, offence and period. A measure of the set that has no count of
/// its own is 0; a measure outside every set and without a count was not published. So a dense table's zeros cost a row for each cell
/// instead of one for each number, and 0 is still told from missing.
/// </summary>
public sealed class PublishedCellRow
{
    /// <summary>The release.</summary>
    public int ReleaseKey { get; init; }

    /// <summary>The area.</summary>
    public short AreaKey { get; init; }

    /// <summary>The offence.</summary>
    public short OffenceKey { get; init; }

    /// <summary>The period.</summary>
    public short PeriodKey { get; init; }

    /// <summary>Whether the numbers were published as such or are sums.</summary>
    public Derivation Derivation { get; init; }

    /// <summary>The measures.</summary>
    public int MeasureSetKey { get; init; }

    /// <summary>The source.</summary>
    public int SourceKey { get; init; }
}
