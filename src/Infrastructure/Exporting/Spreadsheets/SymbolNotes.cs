using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Infrastructure.Exporting.Spreadsheets;

/// <summary>What a blank value and each symbol mean.</summary>
public static class SymbolNotes
{
    /// <summary>A line for each.</summary>
    public static IReadOnlyList<SpreadsheetNote> All { get; } =
    [
        new("Blank value", "There is no number. That does not mean zero: the columns symbol and gap, where they are filled in, say why."),
        .. Symbol.All.Select(symbol => new SpreadsheetNote(
            $"Symbol {symbol}",
            $"'{symbol.Code}' in the column symbol: {symbol.Meaning}, {(symbol.ReplacesValue ? "in place of a value" : "beside a value")}"
        )),
    ];
}
