using System.Text;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

public sealed class CsvSheetReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("a,b\n1,2")]
    [InlineData("\uFEFFa,b\n1,2\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("\"a\",\"b\"\n\"1\",2\n")]
    public void Read_AnyDialect_GivesTheSameRows(string text) => Assert.Equal(["1: a|b", "2: 1|2"], MadeFiles.RowsOf(MadeFiles.Text(text)));

    [Fact]
    public void Read_Quotes_KeepSeparatorsLineBreaksAndQuotes() =>
        Assert.Equal(
            ["1: area|offences\r\n[note 1]", "2: London, City of|11,455", "3: \"x\"|y"],
            MadeFiles.RowsOf(MadeFiles.Text("area,\"offences\r\n[note 1]\"\n\"London, City of\",\"11,455\"\n\"\"\"x\"\"\",y\n"))
        );

    [Fact]
    public void Read_RaggedAndBlankRows_KeepTheirNumbers() =>
        Assert.Equal(["1: Title", "3: a|b|c", "4: 1", "6: |||4"], MadeFiles.RowsOf(MadeFiles.Text("Title\n\na,b,c\n1\n,,\n,,,4,,\n")));

    [Fact]
    public void Read_CellsAsTheyStand_AreNotTrimmed() =>
        Assert.Equal(["1: a|b", "2:  66776 |E06000061\u00A0"], MadeFiles.RowsOf(MadeFiles.Text("a,b\n\" 66776 \",E06000061\u00A0\n")));

    [Fact]
    public void Read_SemicolonsWithDecimalCommas_AreSeparatedBySemicolons() =>
        Assert.Equal(["1: a;x", "2: a|b", "3: 1,5|2,5"], MadeFiles.RowsOf(MadeFiles.Text("\"a;x\"\na;b\n1,5;2,5\n")));

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_Encoding_IsToldFromTheBytes(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] mark = name.StartsWith("utf-16", StringComparison.Ordinal) ? encoding.GetPreamble() : [];

        var rows = MadeFiles.RowsOf([.. mark, .. encoding.GetBytes("fine;offence\n£100;Caution – adults’\n")]);

        Assert.Equal(["1: fine|offence", "2: £100|Caution – adults’"], rows);
    }

    [Fact]
    public void Read_StrayByteFarBelow_ChangesNoOtherCell()
    {
        byte[] file = [.. MadeFiles.Text(string.Concat(Enumerable.Repeat("Dyfed–Powys,1\n", 20_000))), .. "caf"u8, 0xE9, .. ",2\n"u8];

        var rows = MadeFiles.RowsOf(file);

        Assert.Equal("20000: Dyfed–Powys|1", rows[^2]);
        Assert.Equal("20001: café|2", rows[^1]);
    }

    [Fact]
    public void Read_UnclosedQuote_IsRefusedWithItsRow()
    {
        var refusal = MadeFiles.RefusalOf(MadeFiles.Text("a,b\n1,\"2\n3,4\n"));

        Assert.Equal("unclosed-quote", refusal.Code);
        Assert.Contains("row 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MoveToNextSheet_OneSheetWithoutName_ThenNone()
    {
        using var reader = TableFile.Open(new MemoryStream(MadeFiles.Text("a\n1\n")));

        Assert.False(reader.Read());
        Assert.True(reader.MoveToNextSheet());
        Assert.Equal("", reader.SheetName);
        Assert.True(reader.Read());
        Assert.True(reader[-1].IsEmpty && reader[5].IsEmpty);
        Assert.False(reader.MoveToNextSheet());
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData(1, "too-many-columns")]
    [InlineData(0, "cell-too-long")]
    public void Read_BeyondALimit_IsRefusedNamingIt(int which, string code)
    {
        var text = which == 1 ? "1,2,3,4\n" : "1,234567\n";

        var refusal = MadeFiles.RefusalOf(MadeFiles.Text(text), new FileLimits { MaxColumns = 3, MaxCellLength = 5 });

        Assert.Equal(code, refusal.Code);
        Assert.Contains(which == 1 ? "3" : "5", refusal.Message, StringComparison.Ordinal);
    }
}
