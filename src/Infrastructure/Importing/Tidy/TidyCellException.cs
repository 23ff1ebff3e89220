namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>A cell of the tidy form that does not say what it must.</summary>
/// <param name="row">The number of the row.</param>
/// <param name="column">The name of the column.</param>
/// <param name="value">The text of the cell.</param>
/// <param name="expected">What belongs there.</param>
public sealed class TidyCellException(int row, string column, string value, string expected)
    : FormatException($"Row {row}, column {column}: '{value}' is not what belongs there: {expected}.")
{
    /// <summary>The name of the column.</summary>
    public string Column { get; } = column;

    /// <summary>The text of the cell.</summary>
    public string Value { get; } = value;

    /// <summary>What belongs there.</summary>
    public string Expected { get; } = expected;
}
