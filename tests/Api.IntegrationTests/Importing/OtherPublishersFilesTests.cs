using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Formats.Cps;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>The files of the CPS, the Ministry of Justice and the ONS as published.</summary>
public sealed class OtherPublishersFilesTests(ImportStore store) : IClassFixture<ImportStore>
{
    private const string CpsHeader =
        ",Number of Sexual Offences Convictions,Percentage of Sexual Offences Convictions,Number of Sexual Offences Unsuccessful,Percentage of Sexual Offences Unsuccessful\n";

    [Fact]
    public async Task Cps_AllMonths_SumToTheKnownYearAndLeaveTheirGaps()
    {
        var folder = Path.GetDirectoryName(ImportStore.RealFile("cps", "principal-offence-category-2014-01.csv"))!;
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var report = await store.ImportAsync(file);
            Assert.Equal(ImportStatus.Imported, report.Status);
            Assert.Equal(43, report.Rows);
            Assert.Empty(report.Issues);
        }

        var year = await store.CountsAsync("/areas/england-and-wales/outcomes?offence=sexual-offences&period=2014-15");
        Assert.Equal(9_796, year["cps-convictions-principal-offence"].Number("value"));
        Assert.Equal(3_976, year["cps-unsuccessful-principal-offence"].Number("value"));
        var rates = await store.JsonAsync("/areas/england-and-wales/rates?offence=sexual-offences&period=2014-15");
        Assert.Equal(
            71.1,
            rates.List("rates").Single(rate => rate.Text("rate") == "cps-convictions-per-completed-prosecution").Real("percent")
        );
        var refused = await store.JsonAsync("/areas/england-and-wales/outcomes?offence=sexual-offences&period=2015-16");
        Assert.Equal("incomplete-period", refused["reason"].Text("code"));
        var motoring = await store.JsonAsync("/forces/kent/outcomes?offence=cps-motoring-offences&period=2014-04");
        Assert.Equal(2, motoring.List("observations").Count);
        var kent = await store.JsonAsync(
            "/forces/kent/outcomes?offence=sexual-offences&measure=cps-convictions-principal-offence&from=2014-01-01&to=2016-12-31&pageSize=500"
        );
        var months = kent.List("observations").Select(observation => observation.Text("period")).ToHashSet();
        Assert.Equal(33, months.Count);
        Assert.DoesNotContain("2015-11", months);
    }

    [Fact]
    public async Task Cps_SameTableUnderAnotherMonth_IsRefusedUntilTheWrongOneIsWithdrawn()
    {
        const string Table = CpsHeader + "National,3,75.0%,1,25.0%\nKent,3,75.0%,1,25.0%\n";
        var first = Assert.Single((await store.ImportTextAsync("cps-april2018.csv", Table)).ReleaseIds);

        var again = await store.ImportTextAsync("cps-may2018.csv", Table.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal((ImportStatus.Refused, "same-content-other-period"), (again.Status, again.RefusalCode));
        await store.WithdrawAsync(first);
        Assert.Equal(
            ImportStatus.Imported,
            (await store.ImportTextAsync("cps-may2018.csv", Table.Replace("\n", "\r\n", StringComparison.Ordinal))).Status
        );
    }

    [Fact]
    public async Task Cps_MonthNowhere_IsAskedFor()
    {
        var report = await store.ImportTextAsync("cps.csv", CpsHeader + "National,4,80.0%,1,20.0%\nKent,4,80.0%,1,20.0%\n");

        Assert.Equal((ImportStatus.Refused, "period-needed"), (report.Status, report.RefusalCode));
        Assert.Contains("--period", report.RefusalMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cps_MonthInNameAndAnotherSaid_IsRefused()
    {
        var report = await store.ImportTextAsync(
            "cps-june2018.csv",
            CpsHeader + "National,4,80.0%,1,20.0%\nKent,4,80.0%,1,20.0%\n",
            new ImportOptions { Period = TimePeriod.Month(2018, 7) }
        );

        Assert.Equal((ImportStatus.Refused, "period-differs"), (report.Status, report.RefusalCode));
    }

    [Fact]
    public async Task Cps_NationalRowAndPercentageThatDoNotFit_AreReported()
    {
        var report = await store.ImportTextAsync(
            "cps-2018-08.csv",
            CpsHeader + "National,9,90.0%,1,10.0%\nKent,7,50.0%,1,12.5%\n",
            new ImportOptions { IsDryRun = true }
        );

        Assert.Equal(ImportStatus.DryRun, report.Status);
        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.TotalDoesNotAddUp, Row: 2 });
        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.PercentageDoesNotFollow, Row: 3, Value: "50.0%" });
    }

    [Theory]
    [InlineData("principal-offence-category-2014-04.csv", "2014-04")]
    [InlineData("april2016.csv", "2016-04")]
    [InlineData("jul2017.csv", "2017-07")]
    [InlineData("principal_offence_category_august_2016.csv", "2016-08")]
    [InlineData("POC-2016-Sep.csv", "2016-09")]
    [InlineData("Aug.csv", null)]
    [InlineData("april2016-may2016.csv", null)]
    [InlineData("cps.csv", null)]
    public void MonthInFileName_OfEachStyle_IsReadOrNotGuessed(string name, string? month) =>
        Assert.Equal(month, MonthInFileName.Read(name)?.Id);

    [Fact]
    public async Task MinistryOfJustice_EthnicityTable_KeepsEveryBreakdown()
    {
        var report = await store.ImportAsync(ImportStore.RealFile("moj", "ethnicity-facts-prosecutions-and-convictions.csv"));

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(2_624, report.Sheets[0].Results[RowResult.Imported]);
        var answer = await store.JsonAsync("/areas/england-and-wales/outcomes?offence=moj-all-offences&period=2009&pageSize=500");
        var asian = answer
            .List("observations")
            .Where(observation => observation.Text("breakdown") == "ethnicity=asian")
            .ToDictionary(observation => observation.Text("measure")!, observation => observation.Number("value"));
        Assert.Equal(19_171, asian["defendants-proceeded-against"]);
        Assert.Equal(13_759, asian["defendants-convicted"]);
    }

    [Theory]
    [InlineData("/areas/england-and-wales/outcomes?offence=all-offences&period=2024", 5_350_405)]
    [InlineData("/areas/north-east-region/outcomes?offence=sexual-offences&period=2024", 10_464)]
    [InlineData("/forces/cleveland/outcomes?offence=robbery&period=2024", 876)]
    [InlineData("/forces/btp/outcomes?offence=homicide&period=2024", 9)]
    [InlineData("/forces/south-wales/outcomes?offence=ons-burglary&period=2024", 3_544)]
    [InlineData("/areas/bournemouth/outcomes?offence=all-offences&period=2024", 19_491)]
    [InlineData("/areas/poole/outcomes?offence=violence-against-the-person&period=2024", 3_857)]
    [InlineData("/areas/unassigned-dorset/outcomes?offence=homicide&period=2024", 0)]
    public async Task Ons_TablesOfCounts_AreReadCellByCell(string path, long value)
    {
        await ImportOnsAsync();

        Assert.Equal(value, (await store.CountsAsync(path))["offences-recorded"].Number("value"));
    }

    [Fact]
    public async Task Ons_PopulationOfTableP3_IsRoundedToAHundred()
    {
        await ImportOnsAsync();

        var population = (await store.CountsAsync("/forces/cleveland/outcomes?measure=mid-year-population&period=2023"))[
            "mid-year-population"
        ];

        Assert.Equal(588_400, population.Number("value"));
        Assert.Equal("rounded", population.Text("qualifier"));
        Assert.Equal(100, population.Number("step"));
    }

    [Theory]
    [InlineData(
        "/areas/england-and-wales/outcomes?offence=ons-selected-serious-offences&period=2024",
        "offences-recorded-with-knife",
        54_587
    )]
    [InlineData(
        "/areas/england-and-wales/outcomes?offence=ons-selected-serious-offences&period=2010-11",
        "offences-recorded-with-knife",
        36_068
    )]
    [InlineData("/forces/cleveland/outcomes?offence=ons-attempted-murder&period=2024", "offences-recorded-with-knife", 12)]
    [InlineData("/forces/south-wales/outcomes?offence=ons-rape-and-sexual-assault&period=2024", "offences-recorded-with-knife", 14)]
    [InlineData(
        "/forces/btp/outcomes?offence=robbery&period=2024&measure=offences-recorded-with-knife",
        "offences-recorded-with-knife",
        405
    )]
    [InlineData(
        "/forces/dyfed-powys/outcomes?offence=homicide&period=2024&measure=offences-recorded-with-knife",
        "offences-recorded-with-knife",
        0
    )]
    [InlineData("/forces/durham/outcomes?offence=ons-selected-serious-offences&period=2017-18", "offences-recorded-with-knife", 628)]
    [InlineData(
        "/forces/wiltshire/outcomes?offence=all-offences&period=2015-16&measure=offences-recorded-with-firearm",
        "offences-recorded-with-firearm",
        5
    )]
    [InlineData(
        "/areas/wales/outcomes?offence=all-offences&period=2023&measure=offences-recorded-with-firearm",
        "offences-recorded-with-firearm",
        154
    )]
    [InlineData("/forces/gwent/outcomes?offence=ons-fraud-and-computer-misuse&period=2024", "fraud-referred-by-victim-area", 2_595)]
    [InlineData(
        "/areas/fraud-victim-area-not-known/outcomes?offence=ons-fraud-and-computer-misuse&period=2023",
        "fraud-referred-by-victim-area",
        24_157
    )]
    public async Task Ons_SpecialCollections_AreReadCellByCell(string path, string measure, long value)
    {
        await ImportOnsAsync();

        Assert.Equal(value, (await store.CountsAsync(path))[measure].Number("value"));
    }

    [Fact]
    public async Task Ons_Report_SaysWhatIsNotTakenAndWhy()
    {
        var report = await store.ImportAsync(
            ImportStore.RealFile("ons", "policeforceareatablesyedecember2024.xlsx"),
            new ImportOptions { IsDryRun = true }
        );

        var notTaken = report.Sheets.Where(sheet => sheet.NotTaken is not null).Select(sheet => sheet.Sheet.Trim());
        Assert.Equal(["Table P2", "Table P7", "Table C1", "Table C3", "Table C4"], notTaken);
        Assert.Equal(report.Rows, report.Sheets.Sum(sheet => sheet.Results.Values.Sum()));
        Assert.DoesNotContain(report.Issues, issue => issue.Severity == IssueSeverity.Error);
        var knife = report.Sheets.Single(sheet => sheet.Sheet.Trim() == "Table P6");
        Assert.Equal((56, 2), (knife.Results[RowResult.Imported], knife.Results[RowResult.Aggregate]));
        Assert.Contains(
            report.Issues,
            issue => issue is { Code: IssueCodes.ColumnNotTaken, Sheet: "Table P6 ", Column: "Jan 2024 to Dec 2024" }
        );
        Assert.Equal(
            ["Rate per 1,000 population", "% change from previous year"],
            report.Issues.Where(issue => issue is { Code: IssueCodes.ColumnNotTaken, Sheet: "Table P9" }).Select(issue => issue.Column)
        );
    }

    private async Task ImportOnsAsync()
    {
        var report = await store.ImportAsync(ImportStore.RealFile("ons", "policeforceareatablesyedecember2024.xlsx"));
        Assert.NotEqual(ImportStatus.Refused, report.Status);
    }
}
