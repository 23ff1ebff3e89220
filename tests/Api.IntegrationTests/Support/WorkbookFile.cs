using System.Text;
using ExcelDataReader;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>A workbook of two sheets, read by another hand than wrote it. Cells are what the file types them as: text, number or
/// nothing.</summary>
internal sealed record WorkbookFile(
    IReadOnlyDictionary<string, string> Notes,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows
)
{
    // The reader asks for the code page of older workbooks even where it reads none.
    static WorkbookFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static WorkbookFile Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        Assert.Equal("Notes", reader.Name);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            notes[reader.GetString(0)] = reader.GetString(1);
        Assert.True(reader.NextResult());
        Assert.Equal("Data", reader.Name);
        Assert.True(reader.Read());
        List<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        while (reader.Read())
            rows.Add(
                columns
                    .Select((name, column) => (name, value: reader.GetValue(column)))
                    .ToDictionary(cell => cell.name, cell => (object?)cell.value, StringComparer.Ordinal)
            );
        Assert.False(reader.NextResult());
        return new WorkbookFile(notes, columns, rows);
    }
}
