namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>How a row of a file was handled. Each row has exactly one result, so that the counts of a report add up to the rows of the
/// file.</summary>
public enum RowResult
{
    /// <summary>At least one of its cells became a figure: a number, or a symbol in place of one.</summary>
    Imported,

    /// <summary>It is empty, or a footnote below the table.</summary>
    Empty,

    /// <summary>It is a total of other rows of the same file, compared with them and not stored: "England and Wales" among
    /// forces.</summary>
    Aggregate,

    /// <summary>Its figures lie inside those of other rows: outcome 1A inside 1. Storing it would count them twice.</summary>
    DoubleCounted,

    /// <summary>Every cell of it says "not available": it says nothing.</summary>
    NotAvailable,

    /// <summary>Its key has stood in the file before.</summary>
    Duplicate,

    /// <summary>It could not be read; an issue says why.</summary>
    Rejected,
}
