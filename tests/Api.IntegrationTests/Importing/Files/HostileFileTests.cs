using System.Diagnostics;
using System.IO.Compression;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

/// <summary>Files made to exhaust the service are refused within seconds and in little memory, with a code that says why.</summary>
public sealed class HostileFileTests
{
    private const int Megabyte = 1 << 20;
    private const long MostAllocated = 400L * Megabyte;
    private const string LaughingType =
        """<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>""";
    private const string ExternalType = """<!DOCTYPE x SYSTEM "http://localhost:1/x.dtd" [<!ENTITY c SYSTEM "file:///etc/hostname">]>""";
    private static readonly byte[] _xlsx = MadeFiles.Xlsx("");
    private static readonly byte[] _ods = MadeFiles.Ods("");

    // What stands before, again and again, and after, in a part of a spreadsheet.
    public static TheoryData<string, string, string, string, string> Bombs =>
        new()
        {
            { "xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>", "</sst>", "zip-bomb" },
            { "xl/sharedStrings.xml", "<sst><si><t>", "xxxxxxxxxxxxxxxx", "</t></si></sst>", "cell-too-long" },
            { "xl/sharedStrings.xml", "<sst><x>", "xxxxxxxxxxxxxxxx", "</x></sst>", "cell-too-long" },
            { "xl/styles.xml", "<styleSheet>", "<a>text of no use</a>", "</styleSheet>", "zip-bomb" },
            { "xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>", "</cellXfs></styleSheet>", "broken-file" },
            { "xl/workbook.xml", "<workbook>", "<!-- a comment -->", "</workbook>", "zip-bomb" },
            { "xl/_rels/workbook.xml.rels", "<Relationships>", "<Relationship/>", "</Relationships>", "broken-file" },
            { "xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<a><b/></a>", "</sheetData></worksheet>", "zip-bomb" },
            { "xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row/>", "</sheetData></worksheet>", "too-many-rows" },
            { "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", "<c/>", "</row></sheetData></worksheet>", "zip-bomb" },
            {
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row>",
                "<c><v>1</v></c>",
                "</row></sheetData></worksheet>",
                "too-many-columns"
            },
            {
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c t=\"str\"><v>",
                "xxxxxxxxxxxxxxxx",
                "</v></c></row></sheetData></worksheet>",
                "cell-too-long"
            },
            {
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"",
                "1111111111111111",
                "\"/></sheetData></worksheet>",
                "cell-too-long"
            },
            { "xl/worksheets/sheet1.xml", "<", "xxxxxxxxxxxxxxxx", "/>", "cell-too-long" },
            { "xl/worksheets/sheet1.xml", "", "<x>", "", "broken-file" },
            { "xl/worksheets/sheet1.xml", "", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "", "broken-file" },
            { "content.xml", MadeFiles.OdsBefore, "<table:table/>", MadeFiles.OdsAfter, "too-many-sheets" },
            {
                "content.xml",
                MadeFiles.OdsBefore + "<table:table>",
                "<table:table-row><table:table-cell/></table:table-row>",
                "</table:table>" + MadeFiles.OdsAfter,
                "zip-bomb"
            },
            {
                "content.xml",
                MadeFiles.OdsBefore + "<table:table><table:table-row><table:table-cell><text:p>",
                "<text:s/>",
                "</text:p></table:table-cell></table:table-row></table:table>" + MadeFiles.OdsAfter,
                "cell-too-long"
            },
            {
                "content.xml",
                MadeFiles.OdsBefore + "<table:table><table:table-row>",
                "<table:table-cell table:number-columns-repeated=\"500\"><text:p>x</text:p></table:table-cell>",
                "</table:table-row></table:table>" + MadeFiles.OdsAfter,
                "too-many-columns"
            },
            { "META-INF/manifest.xml", "<manifest>", "<file-entry/>", "</manifest>", "zip-bomb" },
        };

    public static TheoryData<string> Parts =>
        [
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "content.xml",
            "META-INF/manifest.xml",
        ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Read_PartThatDoesNotEnd_IsRefusedSoon(string part, string before, string repeated, string after, string code)
    {
        var file = MadeFiles.WithRepeated(
            Base(part),
            part,
            before,
            string.Concat(Enumerable.Repeat(repeated, 1 << 16)),
            80 * Megabyte / (repeated.Length << 16),
            after
        );

        AssertRefused(file, code);
    }

    [Fact]
    public void Read_MarkupWithoutText_IsRefusedHoweverItIsCompressed()
    {
        var cells = string.Concat(Enumerable.Repeat("<c/>", 1 << 16));

        AssertRefused(
            MadeFiles.WithRepeated(
                _xlsx,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row>",
                cells,
                1_000,
                level: CompressionLevel.Fastest
            ),
            "broken-file"
        );
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Read_EntitiesInAnyPart_AreRefusedAndNotExpanded(string part)
    {
        AssertRefused(MadeFiles.WithRepeated(Base(part), part, LaughingType + "<x>", "&c;", 10, "</x>"), "xml-entities");
        AssertRefused(MadeFiles.WithRepeated(Base(part), part, ExternalType + "<x>", "&c;", 1, "</x>"), "xml-entities");
    }

    [Fact]
    public void Read_EverNewNames_AreRefused() =>
        AssertRefused(MadeFiles.Xlsx(string.Concat(Enumerable.Range(0, 30_000).Select(number => $"<a{number}/>"))), "broken-file");

    [Fact]
    public void Read_ManyDifferentSharedStrings_AreRefusedAtTheLimit()
    {
        var strings = string.Concat(
            Enumerable.Range(0, 20_000).Select(number => FormattableString.Invariant($"<si><t>{number * 7919}</t></si>"))
        );

        AssertRefused(MadeFiles.Xlsx("", strings), "file-too-large", new FileLimits { MaxSharedStringBytes = 400_000 });
    }

    [Fact]
    public void Read_MoreThanMayBeUnpacked_IsRefused()
    {
        var file = MadeFiles.Xlsx(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 10_000)));

        AssertRefused(file, "file-too-large", new FileLimits { MaxPartBytes = 200_000 });
        AssertRefused(file, "file-too-large", new FileLimits { MaxUnpackedBytes = 200_000 });
    }

    [Fact]
    public void Open_GzipThatDoesNotEnd_IsRefused()
    {
        AssertRefused(Gzip("1,2,3\n1,2,3\n", 80), "zip-bomb");
        AssertRefused(Gzip("PK\u0003\u0004PK\u0003\u0004", 80), "zip-bomb");
    }

    [Fact]
    public void Open_ZipWithEndlessDirectory_IsRefusedBeforeItIsHeld()
    {
        var file = MadeFiles.Zip(Enumerable.Range(0, 60_000).Select(number => ($"xl/worksheets/of/a/long/name/sheet{number}.xml", "")));

        AssertRefused(file, "file-too-large");
    }

    [Theory]
    [InlineData("1,", 8, "too-many-columns")]
    [InlineData("xxxxxxxxxxxxxxxx", 2, "cell-too-long")]
    [InlineData("xxxxxxxxxxxxxxxx", 64, "row-too-long")]
    public void Read_CsvRowThatDoesNotEnd_IsRefused(string repeated, int megabytes, string code)
    {
        var row = string.Concat(Enumerable.Repeat(repeated, megabytes * Megabyte / 4 / repeated.Length));

        AssertRefused(MadeFiles.Text($"a,b\n{row}\n"), code);
    }

    [Fact]
    public void Read_QuotedCellThatDoesNotEnd_IsRefused() =>
        AssertRefused([.. "a,b\n1,\""u8, .. Enumerable.Repeat((byte)'x', 64 * Megabyte)], "row-too-long");

    [Fact]
    public void Read_TruncatedFile_IsRefused()
    {
        var csv = MadeFiles.Gzip(
            MadeFiles.Text(
                string.Concat(Enumerable.Range(0, 5_000).Select(number => FormattableString.Invariant($"{number},{number * 7919}\n")))
            )
        );

        foreach (var length in new[] { csv.Length / 2, csv.Length - 9, csv.Length - 1 })
            AssertRefused(csv[..length], "truncated-file");
        foreach (var file in new[] { _xlsx, _ods })
            AssertRefused(file[..(file.Length / 2)], "truncated-file");
    }

    [Fact]
    public void Read_EncryptedPart_IsRefused()
    {
        var file = MadeFiles.Zip(("xl/workbook.xml", "<workbook/>"));
        foreach (var (signature, flags) in new[] { (0x04034B50, 6), (0x02014B50, 8) })
            file[IndexOf(file, signature) + flags] |= 1;

        AssertRefused(file, "encrypted-file");
    }

    // Bytes are changed, cut out and doubled; whatever comes of it is rows or a refusal.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Read_DamagedFile_GivesRowsOrARefusal(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        byte[][] whole = [.. Whole()];
        for (var round = 0; round < 300; round++)
        {
            var file = Damage(whole[round % whole.Length], random);
            try
            {
                MadeFiles.RowsOf(file, new FileLimits { MaxUnpackedBytes = 64 * Megabyte, MaxPartBytes = 32 * Megabyte });
            }
            catch (UnreadableFileException refusal)
            {
                Assert.NotEmpty(refusal.Code);
                refused++;
            }
        }

        Assert.InRange(refused, 30, 299);
    }

    private static byte[] Base(string part) => part is "content.xml" or "META-INF/manifest.xml" ? _ods : _xlsx;

    private static void AssertRefused(byte[] file, string code, FileLimits? limits = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();

        var refusal = MadeFiles.RefusalOf(file, limits);

        Assert.Equal(code, refusal.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static byte[] Gzip(string repeated, int megabytes)
    {
        var piece = MadeFiles.Text(string.Concat(Enumerable.Repeat(repeated, Megabyte / repeated.Length)));
        var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (; megabytes > 0; megabytes--)
                gzip.Write(piece);
        }

        return file.ToArray();
    }

    private static int IndexOf(byte[] file, int signature) => file.AsSpan().IndexOf(BitConverter.GetBytes(signature));

    private static IEnumerable<byte[]> Whole()
    {
        var text = string.Concat(
            Enumerable.Range(0, 50).Select(number => FormattableString.Invariant($"{number},\"Rape, £ {number}\",2018-03-31\r\n"))
        );
        var rows = string.Concat(
            Enumerable
                .Range(1, 20)
                .Select(number =>
                    $"""<row r="{number}"><c r="A{number}" t="s"><v>0</v></c><c r="B{number}" s="1"><v>{number}.5</v></c></row>"""
                )
        );
        var xlsx = MadeFiles.Xlsx(
            rows,
            "<si><t>a</t></si>",
            """<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"""
        );
        var ods = MadeFiles.Ods(
            """<table:table table:name="a"><table:table-row table:number-rows-repeated="3"><table:table-cell office:value="1.5"/><table:table-cell><text:p>a<text:s text:c="2"/></text:p></table:table-cell></table:table-row></table:table>"""
        );
        return [MadeFiles.Text(text), MadeFiles.Gzip(MadeFiles.Text(text)), xlsx, ods, Stored(xlsx), Stored(ods)];
    }

    // Without compression, damage reaches the XML.
    private static byte[] Stored(byte[] zip)
    {
        var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var content = entry.Open();
                using var copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                content.CopyTo(copy);
            }
        }

        return file.ToArray();
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var file = whole.ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(file.Count);
            var length = random.Next(Math.Min(40, file.Count - at));
            switch (random.Next(4))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    file.RemoveRange(at, Math.Min(length, file.Count - 1));
                    break;
                default:
                    file.InsertRange(at, file.GetRange(random.Next(file.Count - length), length));
                    break;
            }
        }

        return [.. file];
    }
}
