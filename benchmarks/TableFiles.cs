using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Benchmarks;

/// <summary>Table files at published size, and reading them bare: what `benchmarks/import-xlsx.sh` compares the import with.</summary>
internal static class TableFiles
{
    private const string Workbook =
        """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Reads every cell of a file, and says how many there are.</summary>
    public static int Read(string path)
    {
        using var reader = TableFile.Open(path);
        var (rows, characters) = (0L, 0L);
        while (reader.MoveToNextSheet())
        {
            for (; reader.Read(); rows++)
            {
                for (var column = 0; column < reader.CellCount; column++)
                    characters += reader[column].Length;
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{rows} rows, {characters} characters"));
        return 0;
    }

    /// <summary>Writes a table as XLSX, with shared texts as Excel does.</summary>
    public static int WriteXlsx(string table, string path)
    {
        using var reader = TableFile.Open(table);
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Write(
            zip,
            "_rels/.rels",
            $"""<Relationships xmlns="{Namespace}"><Relationship Id="rId1" Type="{Kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Write(zip, "xl/workbook.xml", Workbook);
        Write(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Namespace}"><Relationship Id="rId1" Type="{Kind}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Kind}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
        );
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var sheet = Open(zip, "xl/worksheets/sheet1.xml"))
            WriteSheet(reader, sheet, texts);
        using var strings = Open(zip, "xl/sharedStrings.xml");
        strings.Write("""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        foreach (var text in texts.Keys)
            strings.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
        strings.Write("</sst>");
        return 0;
    }

    private static void WriteSheet(SheetReader reader, StreamWriter sheet, Dictionary<string, int> texts)
    {
        sheet.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        while (reader.MoveToNextSheet())
        {
            while (reader.Read())
            {
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{reader.Number}\">"));
                for (var column = 0; column < reader.CellCount; column++)
                    WriteCell(
                        sheet,
                        $"{(char)('A' + column)}{reader.Number.ToString(CultureInfo.InvariantCulture)}",
                        reader[column].ToString(),
                        texts
                    );
                sheet.Write("</row>");
            }
        }

        sheet.Write("</sheetData></worksheet>");
    }

    private static void WriteCell(StreamWriter sheet, string reference, string text, Dictionary<string, int> texts)
    {
        if (
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text
        )
        {
            sheet.Write($"<c r=\"{reference}\"><v>{text}</v></c>");
            return;
        }

        if (!texts.TryGetValue(text, out var index))
            texts[text] = index = texts.Count;
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" t=\"s\"><v>{index}</v></c>"));
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = Open(zip, name);
        part.Write(content);
    }

    private static StreamWriter Open(ZipArchive zip, string name) =>
        new(zip.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false), 1 << 16);
}
