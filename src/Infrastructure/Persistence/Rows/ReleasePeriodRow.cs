namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>That a release has figures of a period.</summary>
public sealed class ReleasePeriodRow
{
    /// <summary>The release.</summary>
    public int ReleaseKey { get; init; }

    /// <summary>The period.</summary>
    public short PeriodKey { get; init; }
}
