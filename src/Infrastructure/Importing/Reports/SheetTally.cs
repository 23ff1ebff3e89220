using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>What became of the rows of a sheet.</summary>
/// <param name="Sheet">The name of the sheet; empty for a file without sheets.</param>
/// <param name="Format">The format that it was recognised as; null for a sheet without figures, such as a cover.</param>
/// <param name="HeaderRow">The number of its header row; 0 for a sheet without figures.</param>
/// <param name="Rows">How many rows below the header were read; 0 for a sheet without figures, which is passed over.</param>
/// <param name="Results">How many rows met each result; those that none met are left out. They add up to <paramref name="Rows"/>.</param>
public sealed record SheetTally(string Sheet, string? Format, int HeaderRow, long Rows, IReadOnlyDictionary<RowResult, long> Results)
{
    /// <summary>Why nothing is taken of a sheet that is known; null for a sheet that was read, and for one without figures.</summary>
    public string? NotTaken { get; init; }
}
