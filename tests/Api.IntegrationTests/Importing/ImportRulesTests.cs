using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>What becomes of rows that are not as they should be, and of files that come again.</summary>
public sealed class ImportRulesTests(ImportStore store) : IClassFixture<ImportStore>
{
    private const string OldHeader =
        "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence code expired,Outcome Description,Outcome Group,Outcome Type,"
        + "Force outcomes for offences recorded in quarter,Force outcomes recorded in quarter\n";

    private const string NewHeader =
        "Financial Year,Financial Quarter,Force Name,Offence Code,Offence Description,Offence Group,Offence Subgroup,Offence code expired,Outcome Type,Outcome Description,Outcome Group,"
        + "Outcomes for offences that were recorded in the quarter,Outcomes for investigations closed in the quarter\n";

    [Fact]
    public async Task UnknownForce_IsNamedWithItsPlaceAndRefusesTheFile()
    {
        var report = await ImportAsync(Row("Essex") + Row("Atlantis"));

        Assert.Equal((ImportStatus.Refused, "rejected-rows"), (report.Status, report.RefusalCode));
        var issue = Assert.Single(report.Issues, issue => issue.Severity == IssueSeverity.Error);
        Assert.Equal((IssueCodes.UnknownForce, 3, "Force Name", "Atlantis"), (issue.Code, issue.Row, issue.Column, issue.Value));
        Assert.Equal(1, report.Sheets[0].Results[RowResult.Rejected]);
    }

    [Theory]
    [InlineData("44062")]
    [InlineData("2020-08-19")]
    [InlineData("04-Jan")]
    public async Task CodeThatASpreadsheetMadeADate_IsNotGuessedAt(string code)
    {
        var report = await ImportAsync(Row("Essex", code: code));

        Assert.Equal(IssueCodes.MangledOffenceCode, Assert.Single(report.Issues).Code);
    }

    [Fact]
    public async Task KeyTwice_IsRefusedWithTheSecondRow()
    {
        var report = await ImportAsync(Row("Essex") + Row("Kent") + Row("Essex", recorded: "9"));

        Assert.Equal(ImportStatus.Refused, report.Status);
        Assert.Equal((IssueCodes.DuplicateKey, 4), (report.Issues[0].Code, report.Issues[0].Row));
    }

    [Fact]
    public async Task ListThatIsFull_RefusesWhatBringsAnotherEntry()
    {
        await using var full = new ImportStore();
        await full.InitializeAsync();
        Assert.Equal(
            1,
            await full.ExecuteAsync(
                $"UPDATE Offences SET Key = {short.MaxValue} WHERE Key = (SELECT max(Key) FROM Offences WHERE Key NOT IN (SELECT OffenceKey FROM Observations))"
            )
        );

        var report = await full.ImportTextAsync("outcomes.csv", ImportedText.HomeOfficeOutcomes);

        Assert.Equal((ImportStatus.Refused, "list-full"), (report.Status, report.RefusalCode));
        Assert.Contains("32,767", report.RefusalMessage, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await full.JsonAsync("/v1/releases?pageSize=100")).List("items"),
            release => release.Text("id") == "home-office-outcomes-v2"
        );
    }

    [Fact]
    public async Task RejectedRowsLeftOut_NothingIsSummed()
    {
        var report = await ImportAsync(
            Row("Essex", year: "2030/31") + Row("Atlantis", year: "2030/31"),
            new ImportOptions { LeavesOutRejectedRows = true }
        );

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(
            5,
            (await store.CountsAsync("/forces/essex/outcomes?offence=19c&period=2030-31-Q1&pageSize=500"))["outcome-1-recorded-basis"]
                .Number("value")
        );
        Assert.Empty((await store.JsonAsync("/forces/essex/outcomes?offence=rape&period=2030-31-Q1")).List("observations"));
    }

    [Fact]
    public async Task SubtypeAndTotal_AreToldFromFigures()
    {
        var report = await ImportAsync(
            Row("Essex") + Row("Essex", type: "1A", recorded: "1") + Row("England and Wales", recorded: "7"),
            new ImportOptions { IsDryRun = true }
        );

        Assert.Equal(ImportStatus.DryRun, report.Status);
        Assert.Equal(
            (1, 1, 1),
            (
                report.Sheets[0].Results[RowResult.Imported],
                report.Sheets[0].Results[RowResult.DoubleCounted],
                report.Sheets[0].Results[RowResult.Aggregate]
            )
        );
        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.TotalDoesNotAddUp, Row: 4, Value: "7" });
    }

    [Fact]
    public async Task DataNotProvided_IsMissingAndNotZero()
    {
        var report = await ImportAsync(
            Row("Cumbria", year: "2031/32", recorded: "N/A - data not provided", closed: "0") + Row("Kent", year: "2031/32")
        );

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(1, report.IssueCounts.Single(tally => tally.Code == IssueCodes.NotProvided).Count);
        var counts = await store.CountsAsync("/forces/cumbria/outcomes?offence=19c&period=2031-32-Q1&pageSize=500");
        Assert.Null(counts["outcome-1-recorded-basis"]["value"]);
        Assert.Equal("x", counts["outcome-1-recorded-basis"].Text("symbol")?.Trim('[', ']'));
        Assert.Equal(0, counts["outcome-1-event-basis"].Number("value"));
        Assert.DoesNotContain(
            "outcome-1-recorded-basis",
            (await store.CountsAsync("/forces/cumbria/outcomes?offence=rape&period=2031-32-Q1&pageSize=500")).Keys
        );
    }

    [Fact]
    public async Task NewOrderAndNamesOfColumns_AreTheSameFigures()
    {
        var row =
            "2032/33,Q1,\"London, City of\",19C,Rape of a female aged 16 and over,Sexual offences,Rape,,1,Charged/Summonsed,Charged/Summonsed,5,3\n";

        var report = await store.ImportTextAsync("new.csv", NewHeader + row);

        Assert.Equal(ImportStatus.Imported, report.Status);
        var counts = await store.CountsAsync("/forces/city-of-london/outcomes?offence=19c&period=2032-33-Q1&pageSize=500");
        Assert.Equal((5, 3), (counts["outcome-1-recorded-basis"].Number("value"), counts["outcome-1-event-basis"].Number("value")));
    }

    [Fact]
    public async Task NewCodeAndNewOutcomeType_AreAddedToTheListsAndSaid()
    {
        var report = await ImportAsync(Row("Essex", year: "2033/34", code: "19Z", type: "23"));

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(
            [IssueCodes.NewOffence, IssueCodes.NewOutcomeType],
            report.IssueCounts.Select(tally => tally.Code).Order(StringComparer.Ordinal)
        );
        Assert.Equal("rape", (await store.JsonAsync("/offences/19z")).Text("parent"));
        Assert.Equal(
            5,
            (await store.CountsAsync("/forces/essex/outcomes?offence=19z&period=2033-34-Q1&pageSize=500"))["outcome-23-recorded-basis"]
                .Number("value")
        );
    }

    [Fact]
    public async Task LaterVintage_SupersedesAndTheEarlierStaysReadable()
    {
        var first = await ImportAsync(Row("Essex", year: "2034/35"), new ImportOptions { PublishedOn = "2019-01-24" });
        var second = await ImportAsync(Row("Essex", year: "2034/35", recorded: "8"), new ImportOptions { PublishedOn = "2020-01-30" });

        Assert.Equal(8, await ChargedAsync(""));
        Assert.Equal(5, await ChargedAsync("&asOf=2019-06-01T00:00:00Z"));
        Assert.Equal(5, await ChargedAsync($"&release={first.ReleaseIds[0]}"));
        Assert.NotEqual(first.ReleaseIds, second.ReleaseIds);

        async Task<long?> ChargedAsync(string parameter) =>
            (await store.CountsAsync($"/forces/essex/outcomes?offence=19c&period=2034-35-Q1&pageSize=500{parameter}"))[
                "outcome-1-recorded-basis"
            ]
                .Number("value");
    }

    [Fact]
    public async Task SubcodeTable_IsRefusedBecauseItWouldCountTwice()
    {
        var report = await store.ImportTextAsync(
            "drugs.csv",
            OldHeader.Replace("Offence Code,", "Offence Code,Offence Subcode,", StringComparison.Ordinal) + "x\n"
        );

        Assert.Equal((ImportStatus.Refused, "double-counts"), (report.Status, report.RefusalCode));
    }

    [Fact]
    public async Task TableOfNoKnownKind_IsRefused()
    {
        var report = await store.ImportTextAsync("other.csv", "a,b\n1,2\n");

        Assert.Equal((ImportStatus.Refused, "unknown-table"), (report.Status, report.RefusalCode));
    }

    [Fact]
    public async Task OtherDataSetThanAsked_IsRefused()
    {
        var report = await ImportAsync(Row("Essex"), new ImportOptions { DataSetId = "cps-case-outcomes" });

        Assert.Equal((ImportStatus.Refused, "other-data-set"), (report.Status, report.RefusalCode));
    }

    private Task<ImportReport> ImportAsync(string rows, ImportOptions? options = null) =>
        store.ImportTextAsync("outcomes.csv", OldHeader + rows, options);

    private static string Row(
        string force,
        string code = "19C",
        string type = "1",
        string recorded = "5",
        string closed = "3",
        string year = "2029/30"
    ) =>
        $"{year},1,\"{force}\",Rape of a female aged 16 and over,Sexual offences,Rape,{code},,Charged/Summonsed,Charged/Summonsed,{type},{recorded},{closed}\n";
}
