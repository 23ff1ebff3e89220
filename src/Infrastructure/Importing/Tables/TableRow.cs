namespace OutcomesApi.Infrastructure.Importing.Tables;

/// <summary>A row of a table, whatever file it is from.</summary>
/// <param name="Number">Its number, from 1 for the first below the header.</param>
/// <param name="Cell">The text of a cell by the name of its column; empty where the cell is.</param>
public sealed record TableRow(int Number, Func<string, string> Cell)
{
    /// <summary>The text of a cell.</summary>
    public string this[string column] => Cell(column);
}
