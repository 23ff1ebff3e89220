using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Files;

/// <summary>Files as their publishers made them. They are kept beside a maintainer's checkout, so the tests are skipped where they are
/// not.</summary>
public sealed class PublishedFileTests
{
    [Fact]
    public void PoliceForceAreaTables_AllSheets_AreRead()
    {
        using var reader = TableFile.Open(PathOf("ons", "policeforceareatablesyedecember2024.xlsx"));
        var sheets = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        while (reader.MoveToNextSheet())
        {
            var rows = sheets[reader.SheetName] = [];
            while (reader.Read())
                rows.Add([$"{reader.Number}", .. Enumerable.Range(0, reader.CellCount).Select(column => reader[column].ToString())]);
        }

        Assert.Equal(["Cover_sheet", "Table of Contents", "Notes- PFA ", "Table P1"], sheets.Keys.Take(4));
        Assert.Equal(
            ["8", "K04000001", "ENGLAND AND WALES [note 3]", "5350405", "1957367", "535"],
            sheets["Table P1"].Single(row => row[0] == "8").Take(6)
        );
        Assert.Contains(sheets["Table P3"], row => row.Contains("Population figures\n (mid-2023) rounded to 100 [note 5]"));
        Assert.Contains(sheets["Table P2"], row => row.Contains("[u]"));
    }

    [Fact]
    public void OutcomesOpenData_InGzip_HasAllItsRows()
    {
        using var reader = TableFile.Open(PathOf("home-office", "outcomes-open-data-2017-18.csv.gz"));
        long recorded = 0;
        Assert.True(reader.MoveToNextSheet() && reader.Read());
        Assert.Equal("offences", reader[11]);
        while (reader.Read())
            recorded += int.TryParse(reader[11], out var offences) ? offences : 0;

        Assert.Equal(450_914, reader.Number);
        Assert.Equal(4_878_302, recorded);
    }

    private static string PathOf(string publisher, string name)
    {
        var path = Path.GetFullPath(RepositoryFiles.Path("..", "shared", "data", publisher, name));
        Assert.SkipUnless(File.Exists(path), $"The published file {name} is not beside this checkout (../shared/data).");
        return path;
    }
}
