using System.Globalization;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

/// <summary>A file that is read ahead of whoever takes its rows gives what it gives otherwise, in the same order.</summary>
public sealed class PrefetchingSheetReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_OfMoreThanWaits_AreThoseOfTheFile()
    {
        // 60 MB: several times what may wait to be taken.
        var file = MadeFiles.Text(
            string.Concat(
                Enumerable
                    .Range(0, 300_000)
                    .Select(row => FormattableString.Invariant($"{row},\"a,b\",,{new string('x', row % 200)},{row * 7}\n"))
            )
        );

        using var ahead = Ahead(file);

        Assert.Equal(MadeFiles.RowsOf(file), MadeFiles.RowsOf(ahead));
    }

    [Fact]
    public void Rows_OfSeveralSheets_AreThoseOfTheFile()
    {
        var file = MadeFiles.Ods(Sheet("a", 500) + Sheet("b", 0) + Sheet("c", 30_000));

        using var ahead = Ahead(file);

        Assert.Equal(MadeFiles.RowsOf(file), MadeFiles.RowsOf(ahead));
    }

    [Fact]
    public void SheetThatIsPassedOver_IsFollowedByTheNext()
    {
        using var ahead = Ahead(MadeFiles.Ods(Sheet("a", 30_000) + Sheet("b", 2)));

        Assert.True(ahead.MoveToNextSheet());
        Assert.True(ahead.Read());
        Assert.True(ahead.MoveToNextSheet());

        Assert.Equal("b", ahead.SheetName);
        Assert.True(ahead.Read());
        Assert.Equal((1, "b1"), (ahead.Number, ahead[0].ToString()));
        Assert.False(ahead.MoveToNextSheet());
        Assert.False(ahead.MoveToNextSheet());
    }

    [Fact]
    public void Fault_ComesAfterTheRowsBeforeIt()
    {
        using var ahead = Ahead(MadeFiles.Text("a,b\n1,2\n3,\"4\n"));
        Assert.True(ahead.MoveToNextSheet());
        Assert.True(ahead.Read());
        Assert.True(ahead.Read());

        Assert.Equal(UnreadableFileCodes.UnclosedQuote, Assert.Throws<UnreadableFileException>(() => ahead.Read()).Code);
    }

    [Fact]
    public void Closing_InTheMiddle_ClosesTheFile()
    {
        var path = _folder.File("table.csv");
        File.WriteAllBytes(path, MadeFiles.Text(string.Concat(Enumerable.Repeat("a,b,c\n", 5_000_000))));

        using (var ahead = TableFile.OpenPrefetching(path))
            Assert.True(ahead.MoveToNextSheet() && ahead.Read());

        File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    private static string Sheet(string name, int rows) =>
        $"""<table:table table:name="{name}">{string.Concat(Enumerable.Range(1, rows).Select(row => $"<table:table-row><table:table-cell><text:p>{name}{row.ToString(CultureInfo.InvariantCulture)}</text:p></table:table-cell></table:table-row>"))}</table:table>""";

    private SheetReader Ahead(byte[] file)
    {
        var path = _folder.File("table");
        File.WriteAllBytes(path, file);
        return TableFile.OpenPrefetching(path);
    }
}
