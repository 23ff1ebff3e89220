using System.IO.Compression;
using System.Security;
using System.Text;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>One table in each container that it is published in.</summary>
public sealed class ContainerTests(ImportStore store) : IClassFixture<ImportStore>
{
    private static readonly string[][] _rows =
    [
        [
            "Financial Year",
            "Financial Quarter",
            "Force Name",
            "Offence Description",
            "Offence Group",
            "Offence Subgroup",
            "Offence Code",
            "Number of Offences",
        ],
        ["2041/42", "1", "Essex", "Rape of a female aged 16 and over", "Sexual offences", "Rape offences", "19C", "7"],
        ["2041/42", "1", "Kent", "Rape of a female aged 16 and over", "Sexual offences", "Rape offences", "19C", "1234"],
    ];

    [Fact]
    public async Task Table_AsCsvGzXlsxAndOds_IsOneContent()
    {
        var csv = string.Join('\n', _rows.Select(row => string.Join(',', row)));
        var first = await store.ImportTextAsync("table.csv", csv);
        var ods = store.Write("table.ods", "");
        WriteOds(ods);
        var xlsx = store.Write("table.xlsx", "");
        WriteXlsx(xlsx);
        var gz = store.Write("table.gz", "");
        await using (var zipped = new GZipStream(File.Create(gz), CompressionLevel.Fastest))
            await zipped.WriteAsync(Encoding.UTF8.GetBytes(csv.ReplaceLineEndings("\r\n")), TestContext.Current.CancellationToken);

        Assert.Equal(ImportStatus.Imported, first.Status);
        foreach (var file in new[] { ods, xlsx, gz })
        {
            var again = await store.ImportAsync(file);
            Assert.True(again.Status == ImportStatus.AlreadyImported, $"{file} is {again.Status}: {again.RefusalMessage}");
            Assert.Equal(first.ReleaseIds, again.ReleaseIds);
            Assert.Equal(2, again.Rows);
        }
    }

    private static void WriteOds(string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Entry(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        var rows = _rows.Select(row =>
            $"<table:table-row>{string.Concat(row.Select(OdsCell))}<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>"
        );
        Entry(
            zip,
            "content.xml",
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                + "<table:table table:name=\"Cover_sheet\"><table:table-row><table:table-cell><text:p>Police recorded crime</text:p></table:table-cell></table:table-row></table:table>"
                + $"<table:table table:name=\"2041_42\">{string.Concat(rows)}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                + "</office:spreadsheet></office:body></office:document-content>"
        );
    }

    private static string OdsCell(string text) =>
        int.TryParse(text, out var number)
            ? $"<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number:N0}</text:p></table:table-cell>"
            : $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(text)}</text:p></table:table-cell>";

    private static void WriteXlsx(string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Entry(
            zip,
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
        );
        Entry(
            zip,
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        Entry(
            zip,
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"2041_42\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        );
        Entry(
            zip,
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        );
        var rows = _rows.Select(
            (row, i) =>
                $"<row r=\"{i + 1}\">{string.Concat(row.Select((text, column) => XlsxCell($"{(char)('A' + column)}{i + 1}", text)))}</row>"
        );
        Entry(
            zip,
            "xl/worksheets/sheet1.xml",
            $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>"
        );
    }

    private static string XlsxCell(string reference, string text) =>
        int.TryParse(text, out var number)
            ? $"<c r=\"{reference}\"><v>{number}</v></c>"
            : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    private static void Entry(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
