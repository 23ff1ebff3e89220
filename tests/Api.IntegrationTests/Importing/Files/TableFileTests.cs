using System.Text;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

/// <summary>What a file is, is told from its bytes.</summary>
public sealed class TableFileTests
{
    private static readonly byte[] _oldExcel = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    public static TheoryData<byte[], FileFormat> Recognised =>
        new()
        {
            { MadeFiles.Text("a,b\n1,2\n"), FileFormat.Csv },
            { MadeFiles.Text("[x] means not available\na,b\n"), FileFormat.Csv },
            { MadeFiles.Text(" \r\n{\"figures\": []}"), FileFormat.Json },
            { MadeFiles.Text("\uFEFF[ {\"a\": 1} ]"), FileFormat.Json },
            { MadeFiles.Xlsx(""), FileFormat.Xlsx },
            { MadeFiles.Ods(""), FileFormat.Ods },
            { MadeFiles.Gzip(MadeFiles.Text("a,b\n")), FileFormat.Csv },
            { MadeFiles.Gzip(MadeFiles.Text("{}")), FileFormat.Json },
            { MadeFiles.Gzip(MadeFiles.Xlsx("")), FileFormat.Xlsx },
            { MadeFiles.Gzip(MadeFiles.Ods("")), FileFormat.Ods },
        };

    public static TheoryData<byte[], string> Refused =>
        new()
        {
            { [], "empty-file" },
            { MadeFiles.Text("\uFEFF\r\n "), "empty-file" },
            { MadeFiles.Gzip([]), "empty-file" },
            { MadeFiles.Text("{\"a\": 1}"), "json-is-no-table" },
            { MadeFiles.Text("<!DOCTYPE html><title>Not found</title>"), "html-is-no-table" },
            { MadeFiles.Text("\n<HTML lang=en>"), "html-is-no-table" },
            { MadeFiles.Text("<?xml version=\"1.0\"?><office:document/>"), "xml-is-no-table" },
            { MadeFiles.Text("%PDF-1.7\n"), "pdf-is-no-table" },
            { _oldExcel, "old-excel-format" },
            { [.. _oldExcel, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "encrypted-file" },
            { Noise(70_000), "not-a-table" },
            { [.. MadeFiles.Text("a,b\n1,"), 0, .. MadeFiles.Text("\n")], "not-a-table" },
            { MadeFiles.Zip(("readme.txt", "a,b")), "unknown-format" },
            { MadeFiles.Zip(), "unknown-format" },
            { MadeFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")), "unknown-format" },
            {
                MadeFiles.Zip(
                    (
                        "_rels/.rels",
                        """<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
                    ),
                    ("word/document.xml", "<a/>")
                ),
                "unknown-format"
            },
            {
                MadeFiles.Zip(
                    (
                        "_rels/.rels",
                        """<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>"""
                    ),
                    ("xl/workbook.bin", "?")
                ),
                "binary-excel-format"
            },
            {
                MadeFiles.Zip(
                    ("mimetype", MadeFiles.OdsMediaType),
                    ("content.xml", "?"),
                    ("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                ),
                "encrypted-file"
            },
            { MadeFiles.Gzip(MadeFiles.Gzip(MadeFiles.Text("a,b\n"))), "nested-compression" },
            { [0x1F, 0x8B, 8], "truncated-file" },
        };

    [Theory]
    [MemberData(nameof(Recognised))]
    public void Recognise_ByContent_WhateverTheName(byte[] content, FileFormat format)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("table.pdf");
        File.WriteAllBytes(path, content);

        Assert.Equal(format, TableFile.Recognise(path));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Open_NoTable_IsRefusedWithWhatWouldBeRight(byte[] content, string code)
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => TableFile.Open(new MemoryStream(content)));

        Assert.Equal(code, refusal.Code);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoSuchFile_SaysSo() =>
        Assert.Throws<FileNotFoundException>(() => TableFile.Open(Path.Combine(AppContext.BaseDirectory, "none.csv")));

    [Fact]
    public void Open_SpreadsheetInGzip_IsReadAndLeavesNothingBehind()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("table");
        File.WriteAllBytes(path, MadeFiles.Gzip(MadeFiles.Xlsx("""<row r="1"><c><v>1</v></c></row>""")));

        using (var reader = TableFile.Open(path))
            Assert.Equal(["Sheet!1: 1"], MadeFiles.RowsOf(reader));

        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Open_Stream_StaysOpenWhereAskedAndIsClosedElse()
    {
        var kept = new MemoryStream(MadeFiles.Text("a\n"));
        var given = new MemoryStream(MadeFiles.Text("%PDF-"));

        TableFile.Open(kept, leaveOpen: true).Dispose();
        Assert.Throws<UnreadableFileException>(() => TableFile.Open(given));

        Assert.True(kept.CanRead);
        Assert.False(given.CanRead);
    }

    [Fact]
    public void BytesRead_AfterTheLastRow_IsTheLengthOfTheFile()
    {
        var file = MadeFiles.Text("a,b\n1,2\n");
        using var reader = TableFile.Open(new MemoryStream(file));

        MadeFiles.RowsOf(reader);

        Assert.Equal(file.Length, reader.BytesRead);
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return [1, .. Array.ConvertAll(noise, value => value == 0 ? (byte)1 : value)];
    }
}
