namespace OutcomesApi.TableFiles;

/// <summary>A row of a sheet, as text. A cursor's row is valid until the next is read.</summary>
public interface ITableRow
{
    /// <summary>Its number as a spreadsheet shows it, from 1 for the first row of the sheet; in CSV the number of the record.</summary>
    int Number { get; }

    /// <summary>How many cells it has; trailing empty ones may be left out.</summary>
    int CellCount { get; }

    /// <summary>The text of a cell as it stands, from column 0; empty where the row has no such cell. Numbers are in their invariant
    /// form.</summary>
    ReadOnlySpan<char> this[int column] { get; }
}
