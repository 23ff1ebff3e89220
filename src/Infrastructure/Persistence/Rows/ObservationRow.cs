namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A count.</summary>
public sealed class ObservationRow : FigureRow
{
    /// <summary>What is counted.</summary>
    public short MeasureKey { get; init; }

    /// <summary>The count; null where a symbol stands in its place.</summary>
    public long? Value { get; init; }

    /// <summary>What it is rounded to; null unless it is rounded.</summary>
    public int? Step { get; init; }

    /// <summary>The symbol's letters, or null.</summary>
    public string? Symbol { get; init; }
}
