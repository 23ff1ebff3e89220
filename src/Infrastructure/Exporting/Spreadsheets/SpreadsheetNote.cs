namespace OutcomesApi.Infrastructure.Exporting.Spreadsheets;

/// <summary>A line of the sheet that says what the data sheet means.</summary>
/// <param name="About">What it is about: <c>Title</c>, <c>Source</c>, <c>Symbol [c]</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record SpreadsheetNote(string About, string Text);
