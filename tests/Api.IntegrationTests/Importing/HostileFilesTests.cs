using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Importing.Files;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>Files that are broken or meant to break the reader: each is refused with a word for its fault, and no other exception escapes.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Files => new()
    {
        { "a million columns", UnreadableFileCodes.TooManyColumns },
        { "a quote that never ends", "row-too-long" },
        { "half a gzip", "truncated-file" },
        { "noise", "not-a-table" },
        { "a web page", "html-is-no-table" },
        { "nothing", "empty-file" },
        { "entities in XLSX", "xml-entities" },
        { "a bomb in ODS", "zip-bomb" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void File_ThatIsHostile_IsRefusedWithItsCode(string kind, string code)
    {
        var path = _folder.File("file.xlsx");
        using (var file = File.Create(path))
            Write(kind, file);

        var exception = Assert.Throws<UnreadableFileException>(() => ReadAll(path));

        Assert.Equal(code, exception.Code);
        Assert.False(string.IsNullOrWhiteSpace(exception.Message));
    }

    private static void ReadAll(string path)
    {
        using var reader = TableFile.Open(path);
        while (reader.MoveToNextSheet())
        {
            while (reader.Read())
                _ = reader.CellCount;
        }
    }

    private static void Write(string kind, FileStream file)
    {
        switch (kind)
        {
            case "a million columns":
                file.Write(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("a", 1_000_000))));
                break;
            case "a quote that never ends":
                file.Write("a,b\n\""u8);
                for (var i = 0; i < 64; i++)
                    file.Write(Encoding.UTF8.GetBytes(new string('x', 1 << 20)));
                break;
            case "half a gzip":
                var whole = new MemoryStream();
                using (var gzip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
                    gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i},{i * 7919 % 10007}\n"))));
                file.Write(whole.ToArray().AsSpan(0, (int)whole.Length / 2));
                break;
            case "noise":
                file.Write(RandomNumberGenerator.GetBytes(100_000));
                break;
            case "a web page":
                file.Write("<!DOCTYPE html><html><body>Sign in</body></html>"u8);
                break;
            case "entities in XLSX":
                WritePackage(file, ("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook>&b;</workbook>"));
                break;
            case "a bomb in ODS":
                WriteBomb(file);
                break;
        }
    }

    private static void WritePackage(FileStream file, params (string Name, string Text)[] parts)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        (string, string)[] all =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            .. parts,
        ];
        foreach (var (name, text) in all)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static void WriteBomb(FileStream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        using (var type = new StreamWriter(zip.CreateEntry("mimetype").Open()))
            type.Write("application/vnd.oasis.opendocument.spreadsheet");
        using var content = zip.CreateEntry("content.xml", CompressionLevel.SmallestSize).Open();
        content.Write("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:spreadsheet><table:table table:name=\"a\">"u8);
        var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<table:table-row><table:table-cell/></table:table-row>", 20_000)));
        for (var i = 0; i < 120; i++)
            content.Write(rows);
    }
}
