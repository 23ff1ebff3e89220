namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>Something to say of a row: where it is, what kind of thing it is, and what would be right.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">A stable word: <c>unknown-force</c>, <c>negative-adjustment</c>; see <see cref="IssueCodes"/>.</param>
/// <param name="Row">The number of the row as a spreadsheet shows it.</param>
/// <param name="Column">The heading of the column, or null where it is the whole row.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Value">The text of the cell, or null.</param>
public sealed record RowIssue(IssueSeverity Severity, string Code, int Row, string? Column, string Message, string? Value = null)
{
    /// <summary>The name of the sheet; empty for a file without sheets. Set by the report.</summary>
    public string Sheet { get; init; } = "";
}
