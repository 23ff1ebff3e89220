using System.Runtime.CompilerServices;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Infrastructure.Exporting.Spreadsheets;

/// <summary>
/// Writes an XLSX workbook of two sheets, the notes and then the data, row by row as the rows come. Numbers are numbers, texts are typed as
/// text, so that nothing is taken for a formula, and what has no value is a blank cell.
/// </summary>
public static class SpreadsheetWriter
{
    /// <summary>The media type of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The most rows of data: the sheet of Excel has 1,048,576, and the first holds the headings.</summary>
    public const int MostRows = 1_048_575;

    // Excel says of a file with a longer text in a cell that it is damaged.
    private const int LongestText = 32_767;
    private const string Cut = "… [cut here: a cell holds no more]";
    private const string About = "about";
    private const string Text = "text";

    private static readonly OpenXmlConfiguration _settings = new()
    {
        AutoFilter = false,
        FreezeRowCount = 1,
        TableStyles = TableStyles.None,
        DynamicColumns = [new DynamicExcelColumn(About) { Width = 28 }, new DynamicExcelColumn(Text) { Width = 120 }],
    };

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to; it need not be seekable.</param>
    /// <param name="notes">The lines of the sheet <c>Notes</c>.</param>
    /// <param name="columns">The headings of the sheet <c>Data</c>, each once.</param>
    /// <param name="rows">Its cells, in the order of the headings: texts, numbers and nulls; at most <see cref="MostRows"/>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream output,
        IReadOnlyList<SpreadsheetNote> notes,
        IReadOnlyList<string> columns,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(columns);
        await using var row = rows.GetAsyncEnumerator(cancellationToken);

        // Read before anything is written: where reading fails at once, a problem can still be answered.
        var hasRow = await row.MoveNextAsync();
        var sheets = new Dictionary<string, object>
        {
            ["Notes"] = notes.Select(note => new Dictionary<string, object?> { [About] = note.About, [Text] = CellOf(note.Text) }).ToList(),
            ["Data"] = hasRow ? CellsAsync(row, columns, cancellationToken) : HeadingsOf(columns),
        };
        await using var forward = new ForwardStream(output);
        await MiniExcel.SaveAsAsync(forward, sheets, configuration: _settings, cancellationToken: cancellationToken);
    }

    private static async IAsyncEnumerable<IDictionary<string, object?>> CellsAsync(
        IAsyncEnumerator<IReadOnlyList<object?>> row,
        IReadOnlyList<string> columns,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = new Dictionary<string, object?>(columns.Count);
            for (var column = 0; column < columns.Count; column++)
                cells.Add(columns[column], CellOf(row.Current[column]));
            yield return cells;
        } while (await row.MoveNextAsync());
    }

    // A table without rows still has its headings.
    private static System.Data.DataTable HeadingsOf(IReadOnlyList<string> columns)
    {
        var table = new System.Data.DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var column in columns)
            table.Columns.Add(column, typeof(string));
        return table;
    }

    private static object? CellOf(object? value) =>
        value switch
        {
            "" => null,
            string { Length: > LongestText } text => TextCharacters.Cleaned(string.Concat(text.AsSpan(0, LongestText - Cut.Length), Cut)),
            string text => TextCharacters.Cleaned(text),
            _ => value,
        };
}
