namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>An area's small key in the store. What is known of the area is in the area list.</summary>
public sealed class AreaRow : IReferenceRow
{
    /// <summary>The key.</summary>
    public short Key { get; init; }

    /// <summary>The identifier in the list.</summary>
    public required string Id { get; init; }
}
