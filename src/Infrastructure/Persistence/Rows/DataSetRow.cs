namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A data set.</summary>
public sealed class DataSetRow
{
    /// <summary>The key.</summary>
    public int Key { get; init; }

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }
}
