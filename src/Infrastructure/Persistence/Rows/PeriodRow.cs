namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A time period's small key in the store.</summary>
public sealed class PeriodRow
{
    /// <summary>The key.</summary>
    public short Key { get; init; }

    /// <summary>The canonical text.</summary>
    public required string Id { get; init; }

    /// <summary>What the publisher said of an undated period; empty for any other.</summary>
    public string Label { get; init; } = "";
}
