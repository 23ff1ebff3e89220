namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A measure's small key in the store.</summary>
public sealed class MeasureRow : IReferenceRow
{
    /// <summary>The key.</summary>
    public short Key { get; init; }

    /// <summary>The identifier in the list.</summary>
    public required string Id { get; init; }
}
