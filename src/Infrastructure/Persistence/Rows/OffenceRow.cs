namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>An offence's small key in the store. Key 0 stands for figures that are not about offences.</summary>
public sealed class OffenceRow : IReferenceRow
{
    /// <summary>The key.</summary>
    public short Key { get; init; }

    /// <summary>The identifier in the list.</summary>
    public required string Id { get; init; }
}
