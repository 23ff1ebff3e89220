namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A breakdown's small key in the store. Key 0 stands for no breakdown.</summary>
public sealed class BreakdownRow
{
    /// <summary>The key.</summary>
    public int Key { get; init; }

    /// <summary>The canonical text.</summary>
    public required string Id { get; init; }
}
