using System.Globalization;
using System.Text;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>
/// The court tables of the Ministry of Justice, made by hand: their headings and categories are those that published code reads, their
/// counts are invented.
/// </summary>
public sealed class CourtOutcomesFilesTests(ImportStore store) : IClassFixture<ImportStore>
{
    private const string LongHeader =
        "Police Force Area,Year of Appearance,Quarter,Type of Defendant,Sex,Age Group,Age Range,Ethnicity,Court Type,Offence Type,Offence Group,offence,Convicted/Not Convicted,Sentenced/Not Sentenced,Outcome,Detailed Sentence,Custodial Sentence Length,Count\n";

    private const string SentencesHeader =
        "Police Force Area,Year of Appearance,Sex,Age Group,Offence Group,Outcome,Custodial Sentence Length,Count\n";

    private const string WideHeader =
        "Year,Person/other,Offence Group,Offence,Proceeded against,Convicted,Sentenced,Total Immediate Custody\n";

    [Fact]
    public async Task Long_RowsOfOneOffence_AreSummedByTheirCountsAtTheRightCourt()
    {
        var report = await store.ImportTextAsync(
            "court-outcomes-2011.csv",
            LongHeader
                + Quarters(2011)
                + Row(
                    "Essex",
                    2011,
                    "Q1",
                    "02: Magistrates Court",
                    "19C: Rape of a female aged 16 or over",
                    "02: Not convicted",
                    "02: Not sentenced",
                    70
                )
                + Row(
                    "Essex",
                    2011,
                    "Q2",
                    "02: Magistrates Court",
                    "19C: Rape of a female aged 16 or over",
                    "02: Not convicted",
                    "02: Not sentenced",
                    25
                )
                + Row(
                    "Essex",
                    2011,
                    "Q2",
                    "02: Magistrates Court",
                    "19C: Rape of a female aged 16 or over",
                    "02: Not convicted",
                    "02: Not sentenced",
                    5
                )
                + Row("Essex", 2011, "Q3", "01: Crown Court", "19C: Rape of a female aged 16 or over", "01: Convicted", "01: Sentenced", 40)
                + Row(
                    "Essex",
                    2011,
                    "Q4",
                    "01: Crown Court",
                    "19C: Rape of a female aged 16 or over",
                    "01: Convicted",
                    "02: Not sentenced",
                    1
                )
                + Row(
                    "Essex",
                    2011,
                    "Q4",
                    "01: Crown Court",
                    "19C: Rape of a female aged 16 or over",
                    "02: Not convicted",
                    "02: Not sentenced",
                    30
                )
        );

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(10, report.Rows);
        Assert.Equal(9, report.Sheets[0].Results[RowResult.Imported]);
        Assert.Equal(1, report.Sheets[0].Results[RowResult.DoubleCounted]);
        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.DoubleCounted, Row: 11 });
        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.ColumnNotTaken, Column: "Ethnicity" });

        // Three rows and 100 defendants; with the Crown Court it would be 171.
        var counts = await store.CountsAsync("/forces/essex/outcomes?offence=moj-19c&period=2011");
        Assert.Equal(100, counts["defendants-proceeded-against"].Number("value"));
        Assert.Equal(41, counts["defendants-convicted"].Number("value"));
        Assert.Equal(40, counts["defendants-sentenced"].Number("value"));
        var group = await store.CountsAsync("/forces/essex/outcomes?offence=moj-sexual-offences&period=2011");
        Assert.Equal(100, group["defendants-proceeded-against"].Number("value"));
        var all = await store.CountsAsync("/forces/essex/outcomes?offence=moj-all-offences&period=2011");
        Assert.Equal(104, all["defendants-proceeded-against"].Number("value"));
        var rate = (await store.JsonAsync("/forces/essex/rates?offence=moj-19c&period=2011"))
            .List("rates")
            .Single(rate => rate.Text("rate") == "convictions-per-prosecution");
        Assert.Equal(41.0, rate.Real("percent"));
    }

    [Fact]
    public async Task Long_AllForcesAndTheResidualArea_SumToEnglandAndWales()
    {
        var table = new StringBuilder(LongHeader.Replace("Quarter,", "", StringComparison.Ordinal));
        foreach (var force in ReferenceLists.Load().Areas.Forces)
            table.Append(
                Row(
                    force.Name,
                    2012,
                    null,
                    "02: Magistrates Court",
                    "19D: Rape of a female aged under 16",
                    "01: Convicted",
                    "02: Not sentenced",
                    2
                )
            );
        table.Append(
            Row(
                "special/miscellaneous and unknown police forces",
                2012,
                null,
                "02: Magistrates Court",
                "19D: Rape of a female aged under 16",
                "02: Not convicted",
                "02: Not sentenced",
                7
            )
        );
        table.Append(
            Row(
                "Not known",
                2012,
                null,
                "02: Magistrates Court",
                "19D: Rape of a female aged under 16",
                "02: Not convicted",
                "02: Not sentenced",
                4
            )
        );

        var report = await store.ImportTextAsync(
            "court-outcomes-2012.csv",
            table.ToString(),
            new ImportOptions { AbsentRows = AbsentRows.Zero }
        );

        Assert.Equal(45, report.Sheets[0].Results[RowResult.Imported]);
        var residual = await store.CountsAsync("/areas/moj-special-and-unknown-forces/outcomes?offence=moj-19d&period=2012");
        Assert.Equal(7, residual["defendants-proceeded-against"].Number("value"));
        var notKnown = await store.CountsAsync("/areas/moj-police-force-not-known/outcomes?offence=moj-19d&period=2012");
        Assert.Equal(4, notKnown["defendants-proceeded-against"].Number("value"));
        var nation = await store.CountsAsync("/areas/england-and-wales/outcomes?offence=moj-19d&period=2012");
        Assert.Equal((43 * 2) + 11, nation["defendants-proceeded-against"].Number("value"));
        Assert.Equal(43 * 2, nation["defendants-convicted"].Number("value"));
        Assert.Equal("sum", nation["defendants-convicted"].Text("derivation"));
    }

    [Fact]
    public async Task Long_ForceWithoutRowsOfAnOffenceAndAbsentRowsAreZero_HasZero()
    {
        await store.ImportTextAsync(
            "court-outcomes-2013.csv",
            LongHeader
                + Quarters(2013)
                + Row(
                    "Kent",
                    2013,
                    "Q1",
                    "02: Magistrates Court",
                    "19E: Rape of a female child under 13 by a male",
                    "01: Convicted",
                    "01: Sentenced",
                    3
                ),
            new ImportOptions { AbsentRows = AbsentRows.Zero }
        );

        var essex = await store.CountsAsync("/forces/essex/outcomes?offence=moj-19e&period=2013");

        Assert.Equal(0, essex["defendants-proceeded-against"].Number("value"));
    }

    [Fact]
    public async Task Long_YearWithoutAllQuarters_IsMissingAndNotAYear()
    {
        var report = await store.ImportTextAsync(
            "court-outcomes-2014.csv",
            LongHeader + Quarters(2014).Replace("Q4", "Q3", StringComparison.Ordinal)
        );

        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.IncompleteYear, Value: "2014" });
        var answer = await store.JsonAsync("/forces/essex/outcomes?offence=moj-34&period=2014&measure=defendants-proceeded-against");
        var observation = Assert.Single(answer.List("observations"));
        Assert.Null(observation["value"]);
        Assert.Equal("x", observation.Text("symbol"));
    }

    [Fact]
    public async Task Long_KnownCodeUnderOtherWords_IsAnOffenceOfItsOwn()
    {
        var report = await store.ImportTextAsync(
            "court-outcomes-2015.csv",
            LongHeader
                + Quarters(2015)
                + Row(
                    "Kent",
                    2015,
                    "Q1",
                    "02: Magistrates Court",
                    "19F: Rape of a male aged 16 or over",
                    "01: Convicted",
                    "01: Sentenced",
                    3
                )
        );

        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.LabelDiffers, Severity: IssueSeverity.Warning });
        var own = await store.CountsAsync("/forces/kent/outcomes?offence=moj-19f-rape-of-a-male-aged-16-or-over&period=2015");
        Assert.Equal(3, own["defendants-convicted"].Number("value"));
        Assert.Empty((await store.JsonAsync("/forces/kent/outcomes?offence=moj-19f&period=2015")).List("observations"));
    }

    [Fact]
    public async Task Long_TotalsAmongTheRows_AreComparedAndNotAddedTwice()
    {
        var report = await store.ImportTextAsync(
            "court-outcomes-2016.csv",
            LongHeader
                + Quarters(2016)
                + Row("England and Wales", 2016, "Q1", "02: Magistrates Court", "34: Robbery", "01: Convicted", "02: Not sentenced", 5)
                + Row("Essex", 2016, "Q1", "02: Magistrates Court", "34: Robbery", "01: Convicted", "02: Not sentenced", 9)
                    .Replace("01: Male", "All", StringComparison.Ordinal)
        );

        Assert.Equal(2, report.Sheets[0].Results[RowResult.Aggregate]);
        Assert.Contains(
            report.Issues,
            issue =>
                issue is { Code: IssueCodes.TotalDoesNotAddUp, Row: 6 }
                && issue.Message.Contains("given as 5; the areas add up to 4", StringComparison.Ordinal)
        );
        Assert.Equal(
            4,
            (await store.CountsAsync("/forces/essex/outcomes?offence=moj-robbery&period=2016"))["defendants-convicted"].Number("value")
        );
    }

    [Fact]
    public async Task Long_OfSentencesAlone_SaysNothingOfProsecutions()
    {
        var report = await store.ImportTextAsync(
            "court-outcomes-by-pfa-2019.csv",
            SentencesHeader
                + "Kent,2019,01: Male,03: Adults,02: Sexual offences,01: Immediate Custody,21: Over 15 years and less than life,3\n"
                + "Kent,2019,02: Female,03: Adults,02: Sexual offences,03: Community Sentence,,2\n"
                + "Kent,2019,01: Male,03: Adults,02: Sexual offences,06: Conditional Dischar,,1\n"
                + "Not known,2019,01: Male,03: Adults,02: Sexual offences,04: Fine,,1\n"
        );

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.StartsWith("moj-sentence-outcomes-by-police-force-area-v", Assert.Single(report.ReleaseIds), StringComparison.Ordinal);
        var counts = await store.CountsAsync("/forces/kent/outcomes?offence=moj-sexual-offences&period=2019");
        Assert.Equal(6, counts["defendants-sentenced"].Number("value"));
        Assert.DoesNotContain("defendants-proceeded-against", counts.Keys);
        Assert.DoesNotContain("defendants-convicted", counts.Keys);
    }

    [Fact]
    public async Task Long_OutcomeThatIsNoSentence_IsRefusedWithItsRow()
    {
        var report = await store.ImportTextAsync(
            "court-outcomes-by-pfa-2018.csv",
            SentencesHeader + "Kent,2018,01: Male,03: Adults,02: Sexual offences,02: Acquitted,,3\n"
        );

        Assert.Equal((ImportStatus.Refused, "rejected-rows"), (report.Status, report.RefusalCode));
        Assert.Contains(
            report.Issues,
            issue => issue is { Code: IssueCodes.UnknownCourtOutcome, Row: 2, Column: "Outcome", Value: "02: Acquitted" }
        );
        Assert.Equal(report.Rows, report.Sheets.Sum(sheet => sheet.Results.Values.Sum()));
    }

    [Fact]
    public async Task Long_RowThatCannotBeRead_LeavesNoSumWithoutIt()
    {
        var table =
            SentencesHeader
            + "Kent,2018,01: Male,03: Adults,02: Sexual offences,04: Fine,,3\n"
            + "Kentshire,2018,01: Male,03: Adults,02: Sexual offences,04: Fine,,3\n";

        var report = await store.ImportTextAsync("court-outcomes-2018.csv", table, new ImportOptions { LeavesOutRejectedRows = true });

        Assert.Equal((ImportStatus.Refused, "no-figures"), (report.Status, report.RefusalCode));
        Assert.Contains(report.Issues, issue => issue.Code == IssueCodes.SumLacksRows);
    }

    [Fact]
    public async Task Long_InLatin1WithPrefixesWithoutColon_IsRead()
    {
        var text = SentencesHeader + "Cumbria,2010,01 Male,03 Adults,02 Sexual offences,01 Immediate Custody,£ n/a,3\n";
        var path = store.Write("obo_2010.csv", "");
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

        var report = await store.ImportAsync(path);

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(
            3,
            (await store.CountsAsync("/forces/cumbria/outcomes?offence=moj-sexual-offences&period=2010"))["defendants-sentenced"]
                .Number("value")
        );
    }

    [Fact]
    public async Task Wide_ColumnsInAnyOrderCaseAndSpacing_AreSummedForEnglandAndWales()
    {
        var report = await store.ImportTextAsync(
            "all_courts_2020.csv",
            WideHeader.Replace("Proceeded against,Convicted", " PROCEEDED  AGAINST , convicted", StringComparison.Ordinal)
                + "2020,01: Person,02: Sexual offences,19C: Rape of a female aged 16 or over,60,20,18,17\n"
                + "2020,01: Person,02: Sexual offences,19C: Rape of a female aged 16 or over,40,10,9,9\n"
                + "2020,02: Other,12: Summary motoring,Speeding,5,0,0,0\n"
        );

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.StartsWith("moj-court-proceedings-v", Assert.Single(report.ReleaseIds), StringComparison.Ordinal);
        Assert.Equal(3, report.Sheets[0].Results[RowResult.Imported]);
        var counts = await store.CountsAsync("/areas/england-and-wales/outcomes?offence=moj-19c&period=2020");
        Assert.Equal(
            (100L, 30L, 27L),
            (
                counts["defendants-proceeded-against"].Number("value"),
                counts["defendants-convicted"].Number("value"),
                counts["defendants-sentenced"].Number("value")
            )
        );
        Assert.Equal(
            105,
            (await store.CountsAsync("/areas/england-and-wales/outcomes?offence=moj-all-offences&period=2020"))[
                "defendants-proceeded-against"
            ]
                .Number("value")
        );
        Assert.Contains(report.Issues, issue => issue is { Code: IssueCodes.ColumnNotTaken, Column: "Total Immediate Custody" });
    }

    [Fact]
    public async Task Wide_ByPoliceForceAreaAndCourt_TakesProsecutionsOfMagistratesCourtsAlone()
    {
        await store.ImportTextAsync(
            "courts-by-pfa-2021.csv",
            "Offence,Sentenced,Police Force Area,Court Type,Year,Proceeded against\n"
                + "34: Robbery,4,Kent,01: Crown Court,2021,50\n"
                + "34: Robbery,1,Kent,02: Magistrates Court,2021,60\n"
        );

        var counts = await store.CountsAsync("/forces/kent/outcomes?offence=moj-34&period=2021");

        Assert.Equal((60L, 5L), (counts["defendants-proceeded-against"].Number("value"), counts["defendants-sentenced"].Number("value")));
    }

    [Fact]
    public async Task Wide_CountThatIsNotGiven_LeavesTheSumMissing()
    {
        await store.ImportTextAsync(
            "all_courts_2022.csv",
            WideHeader + "2022,01: Person,03: Robbery,34: Robbery,60,20,18,17\n" + "2022,02: Other,03: Robbery,34: Robbery,,1,1,0\n"
        );

        var answer = await store.JsonAsync(
            "/areas/england-and-wales/outcomes?offence=moj-34&period=2022&measure=defendants-proceeded-against,defendants-convicted"
        );

        var values = answer
            .List("observations")
            .ToDictionary(observation => observation.Text("measure")!, observation => observation["value"]?.GetValue<long>());
        Assert.Null(values["defendants-proceeded-against"]);
        Assert.Equal(21, values["defendants-convicted"]);
    }

    // One defendant in each quarter, so that the year is there in full.
    private static string Quarters(int year) =>
        string.Concat(
            Enumerable
                .Range(1, 4)
                .Select(quarter =>
                    Row("Essex", year, $"Q{quarter}", "02: Magistrates Court", "34: Robbery", "01: Convicted", "02: Not sentenced", 1)
                )
        );

    private static string Row(
        string area,
        int year,
        string? quarter,
        string court,
        string offence,
        string convicted,
        string sentenced,
        int count
    )
    {
        var group = offence.EndsWith("Robbery", StringComparison.Ordinal) ? "03: Robbery" : "02: Sexual offences";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{area},{year},{(quarter is null ? "" : quarter + ",")}01: Person,01: Male,03: Adults,06: 25+,01: White,{court},01: Indictable only,{group},{offence},{convicted},{sentenced},15: Immediate custody,,,{count}\n"
        );
    }
}
