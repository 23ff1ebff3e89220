using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>Files with what publishers really do: headings in two rows, rows of units, footnotes as digits, totals without a force, the wrong
/// month in the name.</summary>
public sealed class FilesAsPublishedTests : IAsyncLifetime
{
    private const string June2018 = "policeforceareadatatablesyearendingjune2018corrected.xlsx";
    private const string June2019 = "policeforceareatablesyearendingjune2019.xlsx";
    private const string December2019 = "pfatablesdec19.xlsx";
    private const string WithoutManchester = "coverage=without-greater-manchester";
    private readonly ImportStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(June2018, "ye-2018-06", 139_290)]
    [InlineData(June2019, "ye-2019-06", 162_453)]
    [InlineData(December2019, "2019", 168_643)]
    public async Task Ons_TablesBefore2021_AreReadWithTheirTotals(string file, string period, long essex)
    {
        var report = await _store.ImportAsync(ImportStore.FaultFile(file));

        Assert.True(report.Status == ImportStatus.Imported, report.RefusalMessage);
        Assert.Equal(56, report.Sheets.Single(sheet => sheet.Sheet.Trim() == "Table P1").Results[RowResult.Imported]);
        Assert.Equal(
            essex,
            (await _store.CountsAsync($"/forces/essex/outcomes?offence=all-offences&period={period}&measure=offences-recorded"))[
                "offences-recorded"
            ]
                .Number("value")
        );
        Assert.NotEmpty(
            (await _store.JsonAsync($"/forces/essex/outcomes?offence=violence-against-the-person&period={period}")).List("observations")
        );
        Assert.DoesNotContain(
            (await _store.JsonAsync("/offences?pageSize=500")).List("items"),
            offence => offence.Text("id")!.StartsWith("ons-", StringComparison.Ordinal) && char.IsDigit(offence.Text("id")![^1])
        );
    }

    [Theory]
    [InlineData("areas/england-and-wales", "all-offences", 5_013_284)]
    [InlineData("areas/england", "all-offences", 4_679_321)]
    [InlineData("areas/england-and-wales", "ons-attempted-murder", 435)]
    public async Task Total_WithoutAForce_IsAPartAndNeverTheWhole(string place, string offence, long value)
    {
        await ImportAsync(December2019);

        var observation = Assert.Single((await _store.JsonAsync($"/{place}/outcomes?offence={offence}&period=2019")).List("observations"));
        Assert.Equal((WithoutManchester, value), (observation.Text("breakdown"), observation.Number("value")));
        Assert.Contains(
            observation.List("notes"),
            note => note.Text("text")!.StartsWith("Without Greater Manchester", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Region_OfAForceThatIsLeftOut_IsAPartAndTheOthersAreWhole()
    {
        await ImportAsync(December2019);

        foreach (var (region, breakdown) in new[] { ("north-west", WithoutManchester), ("north-east", null) })
        {
            var areas = (await _store.JsonAsync("/areas?pageSize=500")).List("items");
            var id = areas
                .Single(area => area.Text("level") == "region" && area.Text("id")!.StartsWith(region, StringComparison.Ordinal))
                .Text("id");
            var observation = Assert.Single(
                (await _store.JsonAsync($"/areas/{id}/outcomes?offence=all-offences&period=2019")).List("observations")
            );
            Assert.Equal(breakdown, observation.Text("breakdown"));
        }
    }

    [Fact]
    public async Task RatePerHead_OfATotalWithoutAForce_DividesByThePopulationOfThatPart()
    {
        await ImportAsync(June2019);
        await ImportAsync(December2019);

        var rates = (await _store.JsonAsync("/areas/england-and-wales/rates?offence=all-offences&period=2019")).List("rates");

        Assert.All(rates, rate => Assert.Equal(56_303_200, rate["denominator"].Number("value")));
        Assert.All(rates, rate => Assert.Equal(WithoutManchester, rate.Text("breakdown")));
    }

    [Fact]
    public async Task Knife_TablesOfTwoHeadings_AreReadAndRatesAreNot()
    {
        await ImportAsync(December2019);

        var years = (
            await _store.JsonAsync(
                "/areas/england-and-wales/outcomes?offence=ons-selected-serious-offences&measure=offences-recorded-with-knife&pageSize=500"
            )
        ).List("observations");
        Assert.Equal(32_668, years.Single(one => one.Text("period") == "2010-11").Number("value"));
        Assert.DoesNotContain(years, one => one.Number("value") is > 0 and < 1000);
        var cleveland = await _store.JsonAsync("/forces/cleveland/outcomes?offence=ons-attempted-murder&period=2019");
        Assert.Equal(8, Assert.Single(cleveland.List("observations")).Number("value"));
    }

    [Theory]
    [InlineData("principal_offence_category_Aug_2018.csv", "aug2017.csv", "2018-08", "2017-08")]
    [InlineData("aug2017.csv", "principal_offence_category_Aug_2018.csv", "2017-08", "2018-08")]
    public async Task SameContent_OfAnotherPeriod_IsRefusedUnlessBothAreRight(string first, string second, string known, string other)
    {
        await ImportAsync(first);

        var refused = await _store.ImportAsync(ImportStore.FaultFile(second));
        var accepted = await _store.ImportAsync(ImportStore.FaultFile(second), new ImportOptions { AcceptsSameContent = true });
        var again = await _store.ImportAsync(ImportStore.FaultFile(second));
        var same = await _store.ImportAsync(ImportStore.FaultFile(first));

        Assert.Equal((ImportStatus.Refused, "same-content-other-period"), (refused.Status, refused.RefusalCode));
        Assert.Contains(known, refused.RefusalMessage, StringComparison.Ordinal);
        Assert.Contains(other, refused.RefusalMessage, StringComparison.Ordinal);
        Assert.Equal(
            [ImportStatus.Imported, ImportStatus.AlreadyImported, ImportStatus.AlreadyImported],
            [accepted.Status, again.Status, same.Status]
        );
    }

    [Fact]
    public async Task StreetLevelFile_IsRefusedWithTheReason()
    {
        var report = await _store.ImportAsync(ImportStore.FaultFile("street-outcomes.csv"));

        Assert.Equal((ImportStatus.Refused, "street-level-data"), (report.Status, report.RefusalCode));
        Assert.Contains("data.police.uk", report.RefusalMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownTable_SaysWhatItHasWhatIsNearestAndWhatItLacks()
    {
        var report = await _store.ImportTextAsync(
            "table.csv",
            "Force Name,Financial Year,Offence Code,Outcome Type,Count\nEssex,2018/19,19C,1,5\n"
        );

        Assert.Equal((ImportStatus.Refused, "unknown-table"), (report.Status, report.RefusalCode));
        Assert.Contains(
            "'Force Name', 'Financial Year', 'Offence Code', 'Outcome Type', 'Count'",
            report.RefusalMessage,
            StringComparison.Ordinal
        );
        Assert.Contains("home-office-outcomes", report.RefusalMessage, StringComparison.Ordinal);
        Assert.Contains("lacks 'Financial Quarter'", report.RefusalMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("sheet", report.RefusalMessage, StringComparison.OrdinalIgnoreCase);
    }

    private async Task ImportAsync(string file)
    {
        var report = await _store.ImportAsync(ImportStore.FaultFile(file));
        Assert.True(report.Status == ImportStatus.Imported, report.RefusalMessage);
    }
}
