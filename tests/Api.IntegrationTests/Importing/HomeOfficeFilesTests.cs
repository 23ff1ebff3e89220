using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>The Home Office's files of 2017/18 as published, against figures that were computed from them with another program.</summary>
public sealed class HomeOfficeFilesTests(HomeOfficeFilesTests.Files files) : IClassFixture<HomeOfficeFilesTests.Files>
{
    [Fact]
    public void Outcomes_EachRow_HasAFate()
    {
        var report = files.Outcomes();

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(450_913, report.Rows);
        Assert.Equal(450_912, report.Sheets[0].Results[RowResult.Imported]);
        Assert.Equal(1, report.Sheets[0].Results[RowResult.NotAvailable]);
        Assert.Equal(report.Rows, report.Sheets.Sum(sheet => sheet.Results.Values.Sum()));
        Assert.Equal(2_584 + 449, report.IssueCounts.Single(tally => tally.Code == IssueCodes.NegativeAdjustment).Count);
    }

    [Theory]
    [InlineData("all-offences", 4_878_302, 91_454, 487_940, 4_772_838, 491_552)]
    [InlineData("sexual-offences", 150_798, 14_790, 10_624, 139_472, 14_078)]
    [InlineData("rape", 53_931, 6_649, 2_238, 48_556, 3_856)]
    public async Task Outcomes_EnglandAndWales_AreTheKnownSums(
        string offence,
        long recorded,
        long notAssigned,
        long charged,
        long closed,
        long chargedClosed
    )
    {
        _ = files.Outcomes();

        var counts = await files.Store.CountsAsync($"/areas/england-and-wales/outcomes?offence={offence}&period=2017-18&pageSize=500");

        Assert.Equal(recorded, SumOf(counts, "recorded-basis"));
        Assert.Equal(notAssigned, counts["outcome-0-recorded-basis"].Number("value"));
        Assert.Equal(charged, counts["outcome-1-recorded-basis"].Number("value"));
        Assert.Equal(closed, SumOf(counts, "event-basis"));
        Assert.Equal(chargedClosed, counts["outcome-1-event-basis"].Number("value"));
        Assert.Equal("home-office-outcomes-v2", counts["outcome-1-event-basis"].Text("release"));
    }

    [Fact]
    public async Task Outcomes_SussexRape_KeepTheNegativeBalance()
    {
        _ = files.Outcomes();

        var counts = await files.Store.CountsAsync("/forces/sussex/outcomes?offence=rape&period=2017-18&pageSize=500");

        Assert.Equal(-4, counts["outcome-0-recorded-basis"].Number("value"));
    }

    [Fact]
    public async Task Outcomes_Zero_IsANumberAndNotMissing()
    {
        _ = files.Outcomes();

        var counts = await files.Store.CountsAsync("/forces/essex/outcomes?offence=19c&period=2017-18-Q1&pageSize=500");

        Assert.Equal(41, counts.Keys.Count(measure => measure.StartsWith("outcome-", StringComparison.Ordinal)));
        Assert.Equal(0, counts["outcome-2-event-basis"].Number("value"));
        Assert.DoesNotContain("outcome-0-event-basis", counts.Keys);
    }

    [Fact]
    public async Task Outcomes_Again_AreRecognised()
    {
        _ = files.Outcomes();

        var again = await files.Store.ImportAsync(ImportStore.RealFile("home-office", "outcomes-open-data-2017-18.csv.gz"));

        Assert.Equal(ImportStatus.AlreadyImported, again.Status);
        Assert.Equal(["home-office-outcomes-v2"], again.ReleaseIds);
    }

    [Theory]
    [InlineData("rape", 54_045)]
    [InlineData("all-offences", 4_881_043)]
    public async Task RecordedCrime_EnglandAndWales_IsTheKnownSum(string offence, long recorded)
    {
        Assert.Equal(ImportStatus.Imported, files.RecordedCrime().Status);

        var counts = await files.Store.CountsAsync($"/areas/england-and-wales/outcomes?offence={offence}&period=2017-18&pageSize=500");

        Assert.Equal(recorded, counts["offences-recorded"].Number("value"));
        Assert.Equal("home-office-recorded-crime-v2", counts["offences-recorded"].Text("release"));
    }

    private static long SumOf(Dictionary<string, System.Text.Json.Nodes.JsonNode> counts, string basis) =>
        counts
            .Where(pair =>
                pair.Key.StartsWith("outcome-", StringComparison.Ordinal)
                && !pair.Key.Contains("group", StringComparison.Ordinal)
                && pair.Key.EndsWith(basis, StringComparison.Ordinal)
            )
            .Sum(pair => pair.Value.Number("value")!.Value);

    /// <summary>The files, imported once.</summary>
    public sealed class Files : IAsyncLifetime
    {
        private ImportReport? _outcomes;
        private ImportReport? _recordedCrime;

        public ImportStore Store { get; } = new();

        public ImportReport Outcomes()
        {
            _ = ImportStore.RealFile("home-office", "outcomes-open-data-2017-18.csv.gz");
            return _outcomes!;
        }

        public ImportReport RecordedCrime()
        {
            _ = ImportStore.RealFile("home-office", "prc-pfa-mar2013-onwards-tables-2017-18.csv");
            return _recordedCrime!;
        }

        public async ValueTask InitializeAsync()
        {
            await Store.InitializeAsync();
            var folder = RepositoryFiles.Path("..", "shared", "data", "home-office");
            if (!Directory.Exists(folder))
                return;
            _outcomes = await Store.ImportAsync(Path.Combine(folder, "outcomes-open-data-2017-18.csv.gz"));
            _recordedCrime = await Store.ImportAsync(Path.Combine(folder, "prc-pfa-mar2013-onwards-tables-2017-18.csv"));
        }

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}
