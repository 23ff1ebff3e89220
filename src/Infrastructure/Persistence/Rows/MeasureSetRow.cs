namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A set of measures that a table publishes together.</summary>
public sealed class MeasureSetRow
{
    /// <summary>The key.</summary>
    public int Key { get; init; }

    /// <summary>The keys of the measures, ascending, separated by spaces.</summary>
    public required string MeasureKeys { get; init; }
}
