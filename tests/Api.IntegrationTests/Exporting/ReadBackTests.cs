using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Bundled;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Exporting;

/// <summary>
/// What is exported and imported into an empty store is there as it was: every figure, published percentage, sum, zero, gap, source and
/// member of the release. Compared as the service reads them, and once more as rows of the two databases.
/// </summary>
public sealed class ReadBackTests(ReadBackTests.BundledStore bundled) : IClassFixture<ReadBackTests.BundledStore>, IDisposable
{
    // Rows that say something; zeros can be rows in one store and entries of PublishedCells in the other, and are compared as they are
    // read.
    private const string Rows = """
        SELECT d.Id || '-v' || r.Version, a.Id, o.Id, p.Id, p.Label, m.Id, b.Id, f.Value, f.Qualifier, f.Step, f.Symbol, f.PeriodStatus, f.Derivation, s.Id, n.Code, n.Text
        FROM {0}.Observations f JOIN {0}.Releases r ON r.Key = f.ReleaseKey JOIN {0}.DataSets d ON d.Key = r.DataSetKey JOIN {0}.Areas a ON a.Key = f.AreaKey
        JOIN {0}.Offences o ON o.Key = f.OffenceKey JOIN {0}.Periods p ON p.Key = f.PeriodKey JOIN {0}.Measures m ON m.Key = f.MeasureKey JOIN {0}.Breakdowns b ON b.Key = f.BreakdownKey
        JOIN {0}.Sources s ON s.Key = f.SourceKey LEFT JOIN {0}.Notes n ON n.Key = f.NoteKey WHERE d.Id || '-v' || r.Version = $release AND (f.Value IS NULL OR f.Value <> 0)
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Bundled =>
        [.. BundledReleases.DataSetIds.SelectMany(id => new[] { (id, "csv"), (id, "json") })];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Bundled))]
    public Task BundledRelease_ExportedAndImported_IsEqual(string dataSet, string format) =>
        AssertReadBackAsync(bundled.Store, dataSet + "-v1", format);

    [Theory]
    [InlineData("csv", "home-office", "outcomes-open-data-2017-18.csv.gz")]
    [InlineData("csv", "home-office", "prc-pfa-mar2013-onwards-tables-2017-18.csv")]
    [InlineData("json", "home-office", "prc-pfa-mar2013-onwards-tables-2017-18.csv")]
    [InlineData("csv", "cps", "principal-offence-category-2014-04.csv")]
    [InlineData("json", "cps", "principal-offence-category-2014-04.csv")]
    [InlineData("csv", "moj", "ethnicity-facts-prosecutions-and-convictions.csv")]
    [InlineData("json", "moj", "ethnicity-facts-prosecutions-and-convictions.csv")]
    [InlineData("csv", "ons", "policeforceareatablesyedecember2024.xlsx")]
    [InlineData("json", "ons", "policeforceareatablesyedecember2024.xlsx")]
    public async Task PublishedFile_ExportedAndImported_IsEqual(string format, string publisher, string name)
    {
        var file = ImportStore.RealFile(publisher, name);
        await using var first = await BareStore.CreateAsync(_folder.File("first.db"));
        var imported = await first.ImportAsync(file);
        Assert.Equal(ImportStatus.Imported, imported.Status);

        foreach (var release in imported.ReleaseIds)
            await AssertReadBackAsync(first, release, format);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task GapsNegativesAndNewEntries_ExportedAndImported_AreEqual(string format)
    {
        const string Header =
            "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence code expired,Outcome Description,Outcome Group,Outcome Type,"
            + "Force outcomes for offences recorded in quarter,Force outcomes recorded in quarter\n";
        await File.WriteAllTextAsync(
            _folder.File("made.csv"),
            Header
                + "2031/32,1,Cumbria,Rape of a female aged 16 and over,Sexual offences,Rape,19C,,Charged/Summonsed,Charged/Summonsed,1,N/A - data not provided,0\n"
                + "2031/32,1,Kent,Rape of a female aged 16 and over,Sexual offences,Rape,19C,,Not yet assigned,Not yet assigned,0,-4,0\n"
                + "2031/32,1,Kent,\"A new offence, of \"\"rape\"\"\",Sexual offences,Rape,19Z,,A new outcome,A new group,23,5,3\n",
            Cancelled
        );
        await using var first = await BareStore.CreateAsync(_folder.File("first.db"));
        var imported = await first.ImportAsync(_folder.File("made.csv"));
        Assert.Equal(ImportStatus.Imported, imported.Status);

        await AssertReadBackAsync(first, imported.ReleaseIds[0], format);

        var members = await first.MembersAsync(imported.ReleaseIds[0]);
        Assert.Contains("gap cumbria 2031-32-Q1 [x] 1", members, StringComparison.Ordinal);
        Assert.Contains(
            await first.FiguresAsync(imported.ReleaseIds[0]).ToListAsync(Cancelled),
            figure => figure.Contains("outcome-23-recorded-basis|5", StringComparison.Ordinal)
        );
    }

    private async Task AssertReadBackAsync(BareStore first, string release, string format)
    {
        var path = _folder.File($"{release}.{format}");
        await first.ExportAsync(release, path);
        await using var second = await BareStore.CreateAsync(_folder.File(release + "-second.db"));

        var report = await second.ImportAsync(path);

        Assert.True(
            report.Status == ImportStatus.Imported,
            $"{report.RefusalCode} {report.RefusalMessage} {string.Join(' ', report.Issues.Take(3))}"
        );
        Assert.Equal([release], report.ReleaseIds);
        Assert.Equal(report.Rows, report.Sheets.Sum(sheet => sheet.Results.GetValueOrDefault(RowResult.Imported)));
        Assert.Equal(await first.MembersAsync(release), await second.MembersAsync(release));
        Assert.Equal(report.Rows, await AssertSameFiguresAsync(first, second, release));
        Assert.Equal(0, await DifferencesAsync(first, second, release));
        Assert.Equal(0, await DifferencesAsync(second, first, release));
        await AssertSameExportAsync(second, release, path);
        Assert.Equal(ImportStatus.AlreadyImported, (await first.ImportAsync(path)).Status);
    }

    private static async Task<long> AssertSameFiguresAsync(BareStore first, BareStore second, string release)
    {
        var count = 0L;
        await using var other = second.FiguresAsync(release).GetAsyncEnumerator(Cancelled);
        await foreach (var figure in first.FiguresAsync(release))
        {
            Assert.True(await other.MoveNextAsync(), $"The second store has only {count} figures; the first goes on with {figure}.");
            Assert.Equal(figure, other.Current);
            count++;
        }

        Assert.False(await other.MoveNextAsync(), "The second store has more figures.");
        return count;
    }

    private async Task AssertSameExportAsync(BareStore second, string release, string path)
    {
        var again = Path.Combine(Directory.CreateDirectory(_folder.File("again")).FullName, Path.GetFileName(path));
        await second.ExportAsync(release, again);
        Assert.Equal(await HashAsync(path), await HashAsync(again));
        if (path.EndsWith(".csv", StringComparison.Ordinal))
            Assert.Equal(
                await File.ReadAllTextAsync(path + "-metadata.json", Cancelled),
                await File.ReadAllTextAsync(again + "-metadata.json", Cancelled)
            );
    }

    private static async Task<string> HashAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(file, Cancelled));
    }

    private static async Task<long> DifferencesAsync(BareStore one, BareStore other, string release)
    {
        await using var connection = new SqliteConnection($"Data Source={one.File};Pooling=False");
        await connection.OpenAsync(Cancelled);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"ATTACH $file AS other; SELECT COUNT(*) FROM ({Rows.Replace("{0}", "main", StringComparison.Ordinal)} EXCEPT {Rows.Replace("{0}", "other", StringComparison.Ordinal)})";
        command.Parameters.AddWithValue("$file", other.File);
        command.Parameters.AddWithValue("$release", release);
        return (long)(await command.ExecuteScalarAsync(Cancelled))!;
    }

    /// <summary>A store with the bundled releases, from which all are exported.</summary>
    public sealed class BundledStore : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public BareStore Store { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Store = await BareStore.CreateAsync(_folder.File("bundled.db"), withBundledReleases: true);

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            _folder.Dispose();
        }
    }
}
