using System.IO.Compression;
using System.Text;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

/// <summary>Files of tables made by a test, and what a reader gives of them.</summary>
internal static class MadeFiles
{
    public const string OdsMediaType = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string OdsNamespaces =
        """xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" """;

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] content)
    {
        var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return file.ToArray();
    }

    public static byte[] Zip(params IEnumerable<(string Name, string Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Text(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>A zip with one part more, of a text that is repeated.</summary>
    public static byte[] WithRepeated(
        byte[] zip,
        string name,
        string before,
        string repeated,
        int times,
        string after = "",
        CompressionLevel level = CompressionLevel.SmallestSize
    )
    {
        var file = new MemoryStream();
        file.Write(zip);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            archive.GetEntry(name)?.Delete();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry(name, level).Open();
            part.Write(Text(before));
            var piece = Text(repeated);
            for (; times > 0; times--)
                part.Write(piece);
            part.Write(Text(after));
        }

        return file.ToArray();
    }

    /// <summary>An XLSX with sheets of a name and the rows inside <c>sheetData</c>.</summary>
    public static byte[] Xlsx(
        IReadOnlyList<(string Name, string Rows)> sheets,
        string? strings = null,
        string? styles = null,
        string workbookProperties = "",
        params IEnumerable<(string Name, string Content)> more
    )
    {
        var numbered = sheets.Select((sheet, index) => (sheet.Name, sheet.Rows, Number: index + 1)).ToList();
        var parts = new List<(string, string)>
        {
            (
                "_rels/.rels",
                $"""<Relationships><Relationship Id="a" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns:r="{Relationships}">{workbookProperties}<sheets>{string.Concat(numbered.Select(sheet => $"""<sheet name="{sheet.Name}" sheetId="{sheet.Number}" r:id="s{sheet.Number}"/>"""))}</sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                    + string.Concat(
                        numbered.Select(sheet =>
                            $"""<Relationship Id="s{sheet.Number}" Type="{Relationships}/worksheet" Target="worksheets/sheet{sheet.Number}.xml"/>"""
                        )
                    )
                    + $"""<Relationship Id="t" Type="{Relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="{Relationships}/styles" Target="../xl/styles.xml"/>"""
                    + $"""<Relationship Id="x" Type="{Relationships}/externalLink" Target="http://localhost:1/other.xlsx" TargetMode="External"/></Relationships>"""
            ),
            ("xl/sharedStrings.xml", $"<sst>{strings}</sst>"),
            ("xl/styles.xml", styles ?? "<styleSheet/>"),
        };
        parts.AddRange(
            numbered.Select(sheet =>
                ($"xl/worksheets/sheet{sheet.Number}.xml", $"<worksheet><sheetData>{sheet.Rows}</sheetData></worksheet>")
            )
        );
        return Zip(parts.Concat(more));
    }

    /// <summary>An XLSX of one sheet.</summary>
    public static byte[] Xlsx(string rows, string? strings = null, string? styles = null, string workbookProperties = "") =>
        Xlsx([("Sheet", rows)], strings, styles, workbookProperties);

    /// <summary>An ODS with what stands inside <c>office:spreadsheet</c>.</summary>
    public static byte[] Ods(string content) => Zip(("mimetype", OdsMediaType), ("content.xml", OdsBefore + content + OdsAfter));

    public static string OdsBefore => $"<office:document-content {OdsNamespaces}><office:body><office:spreadsheet>";

    public static string OdsAfter => "</office:spreadsheet></office:body></office:document-content>";

    /// <summary>All rows, as <c>sheet!number: cell|cell</c>; without a name as <c>number: cell|cell</c>.</summary>
    public static List<string> RowsOf(byte[] file, FileLimits? limits = null)
    {
        using var reader = TableFile.Open(new MemoryStream(file), limits);
        return RowsOf(reader);
    }

    public static List<string> RowsOf(SheetReader reader)
    {
        var rows = new List<string>();
        while (reader.MoveToNextSheet())
        {
            while (reader.Read())
            {
                var cells = string.Join('|', Enumerable.Range(0, reader.CellCount).Select(column => reader[column].ToString()));
                rows.Add(reader.SheetName.Length == 0 ? $"{reader.Number}: {cells}" : $"{reader.SheetName}!{reader.Number}: {cells}");
            }
        }

        return rows;
    }

    /// <summary>The refusal of a file that must be refused, on the way to its last row.</summary>
    public static UnreadableFileException RefusalOf(byte[] file, FileLimits? limits = null) =>
        Assert.Throws<UnreadableFileException>(() =>
        {
            using var reader = TableFile.Open(new MemoryStream(file), limits);
            while (reader.MoveToNextSheet())
            {
                while (reader.Read()) { }
            }
        });
}
