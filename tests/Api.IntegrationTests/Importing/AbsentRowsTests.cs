using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>What a table leaves out is unknown, unless the person who imports it says that it is 0: nothing is summed over it.</summary>
public sealed class AbsentRowsTests(ImportStore store) : IClassFixture<ImportStore>
{
    private const string Header =
        "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence code expired,"
        + "Outcome Description,Outcome Group,Outcome Type,Force outcomes for offences recorded in quarter,Force outcomes recorded in quarter";

    private static readonly string[] _codes = ["19C", "19D"];
    private static readonly string[] _types = [.. Enumerable.Range(0, 23).Where(type => type != 19).Select(Text)];

    [Fact]
    public async Task Rates_OfADenseTableLessAnyRowsOrCells_NeverHaveASmallerDenominator()
    {
        var random = new Random(20261201);
        for (var trial = 0; trial < 40; trial++)
        {
            var year = 2030 + trial;
            var rows = Dense(year, random);
            var full = await RatesAsync(Text(year + 100), [.. rows.Select(row => row with { Year = year + 100 })]);
            for (var changes = random.Next(1, 12); changes > 0; changes--)
            {
                var i = random.Next(rows.Count);
                if (random.Next(3) == 0)
                    rows.RemoveAt(i);
                else
                    rows[i] = random.Next(2) == 0 ? rows[i] with { Recorded = "NA" } : rows[i] with { Closed = "NA" };
            }

            var some = await RatesAsync(Text(year), rows);

            Assert.NotEmpty(full);
            foreach (var (rate, (_, denominator)) in some)
                Assert.True(denominator >= full[rate].Denominator, $"{rate} of {year}: {denominator} of {full[rate].Denominator}");
        }
    }

    [Fact]
    public async Task Rates_WithoutOneOutcomeType_AreNotMadeAndTheGapNamesTheQuarter()
    {
        var rows = Dense(2020, new Random(1)).Where(row => row is not { Type: "16", Quarter: 3, Code: "19D" }).ToList();
        await store.ImportTextAsync("outcomes-2020.csv", Csv(rows));

        var answer = await store.JsonAsync("/forces/essex/rates?offence=rape&period=2020-21&pageSize=500");

        var gap = answer["gaps"]!.AsArray().Single(gap => gap.Text("measure") == "outcomes-assigned-event-basis")!;
        Assert.Equal(
            ["outcome-16-event-basis 2020-21-Q3"],
            gap["parts"]!.AsArray().Select(part => $"{part!.Text("measure")} {part.Text("period")}")
        );
        Assert.DoesNotContain(answer["rates"]!.AsArray(), rate => rate.Text("rate") == "charged-per-concluded-investigation");
        Assert.Equal("incomplete-sum", gap.Text("code"));
    }

    [Fact]
    public async Task Import_AbsentRowsAreZero_FillsThemAndSaysHowManyAndTheReleaseSaysSo()
    {
        var rows = Dense(2021, new Random(2));
        var whole = rows.ConvertAll(row => row with { Year = 2022 });
        var sparse = rows.Where(row => row is not { Recorded: "0", Closed: "0" or "" }).ToList();
        await store.ImportTextAsync("outcomes-2022.csv", Csv(whole));

        var report = await store.ImportTextAsync("outcomes-2021.csv", Csv(sparse), new ImportOptions { AbsentRows = AbsentRows.Zero });

        Assert.Equal(AbsentRows.Zero, report.AbsentRows);
        Assert.True(report.AbsentFigures > 0);
        Assert.Equal(await RatesAsync("2022"), await RatesAsync("2021"));
        Assert.Equal("zero", (await store.JsonAsync($"/releases/{report.ReleaseIds[0]}")).Text("absentRows"));
    }

    [Fact]
    public async Task Import_SparseTableByDefault_IsUnknownAndTheReasonSaysThatPartsAreMissing()
    {
        var sparse = Dense(2024, new Random(3)).Where(row => row is not { Recorded: "0", Closed: "0" or "" }).ToList();

        var report = await store.ImportTextAsync("outcomes-2024.csv", Csv(sparse));

        Assert.Equal(AbsentRows.Unknown, report.AbsentRows);
        Assert.True(report.AbsentFigures > 0);
        Assert.Empty(await RatesAsync("2024"));
        Assert.Equal("unknown", (await store.JsonAsync($"/releases/{report.ReleaseIds[0]}")).Text("absentRows"));
        var nation = await store.JsonAsync("/areas/england-and-wales/rates?offence=rape&period=2024-25");
        Assert.Equal("incomplete-sum", nation["reason"]!.Text("code"));
    }

    [Theory]
    [InlineData("/areas/east-of-england-region/rates?offence=all-offences&period=2017-18", "no-figures")]
    [InlineData("/areas/england/rates?offence=rape&period=2017-18", "no-figures")]
    [InlineData("/areas/england-and-wales/rates?offence=rape&period=2011-12", "no-figures")]
    public async Task EmptyAnswer_OfAnAreaThatNothingIsSummedToOrATimeWithoutFigures_DoesNotSpeakOfMissingParts(string path, string code) =>
        Assert.Equal(code, (await store.JsonAsync(path))["reason"]!.Text("code"));

    [Theory]
    [InlineData("ho-dense-one-na.csv")]
    [InlineData("ho-essex-rape-2018-19-without-zeros.csv")]
    public async Task Import_FileWithUnknownParts_MakesNoRateOfAnyOutcomeOnTheClosedBasis(string name)
    {
        await using var own = new ImportStore();
        await own.InitializeAsync();
        Assert.Equal(ImportStatus.Imported, (await own.ImportAsync(ImportStore.FaultFile(name))).Status);

        var answer = await own.JsonAsync("/forces/essex/rates?offence=rape&period=2018-19&pageSize=500");

        Assert.DoesNotContain(answer["rates"]!.AsArray(), rate => rate.Text("rate") == "charged-per-concluded-investigation");
        if (name.Contains("one-na", StringComparison.Ordinal))
            Assert.Contains(
                answer["gaps"]!.AsArray().SelectMany(gap => gap!["parts"]!.AsArray()),
                part => part.Text("measure") == "outcome-16-event-basis" && part.Text("period") == "2018-19-Q3"
            );
    }

    [Fact]
    public async Task Import_EssexRapeWhoseAbsentRowsAreZero_HasTheKnownDenominators()
    {
        await using var own = new ImportStore();
        await own.InitializeAsync();
        await own.ImportAsync(
            ImportStore.FaultFile("ho-essex-rape-2018-19-without-zeros.csv"),
            new ImportOptions { AbsentRows = AbsentRows.Zero }
        );

        var rates = (await own.JsonAsync("/forces/essex/rates?offence=rape&period=2018-19&pageSize=500"))["rates"]!.AsArray();

        var closed = rates.Single(rate => rate.Text("rate") == "charged-per-concluded-investigation")!;
        Assert.Equal((32, 1579), (closed["numerator"]!.Number("value"), closed["denominator"]!.Number("value")));
        var recorded = rates.Single(rate => rate.Text("rate") == "charged-per-recorded-offence-recorded-basis")!;
        Assert.Equal((26, 1694), (recorded["numerator"]!.Number("value"), recorded["denominator"]!.Number("value")));
    }

    [Fact]
    public async Task Import_ExpiredOffenceGroup_IsKeptAndCounted()
    {
        await using var own = new ImportStore();
        await own.InitializeAsync();

        var report = await own.ImportAsync(ImportStore.FaultFile("ho-expired-fraud-group.csv"));

        Assert.Equal(ImportStatus.Imported, report.Status);
        Assert.Equal(1, report.IssueCounts.Single(tally => tally.Code == IssueCodes.ExpiredOffence).Count);
        var counts = await own.CountsAsync("/forces/staffordshire/outcomes?offence=53d&period=2018-19-Q3");
        Assert.Equal(1, counts["outcome-20-event-basis"].Number("value"));
        Assert.Equal("z", counts["outcome-20-recorded-basis"].Text("symbol"));
    }

    [Fact]
    public async Task Import_2018To19WhoseAbsentRowsAreZero_HasTheKnownSums()
    {
        await using var own = new ImportStore();
        await own.InitializeAsync();
        await own.ImportAsync(
            ImportStore.RealFile("home-office", "outcomes-open-data-2018-19-without-zeros.csv.gz"),
            new ImportOptions { AbsentRows = AbsentRows.Zero }
        );

        var all = await own.CountsAsync("/areas/england-and-wales/outcomes?offence=all-offences&period=2018-19&pageSize=500");
        var rape = await own.CountsAsync("/areas/england-and-wales/outcomes?offence=rape&period=2018-19&pageSize=500");

        Assert.Equal(5_269_059, Sum(all, "recorded-basis"));
        Assert.Equal(168_319, all["outcome-0-recorded-basis"].Number("value"));
        Assert.Equal(449_989, all["outcome-1-recorded-basis"].Number("value"));
        Assert.Equal((59_502, 60_000), (Sum(rape, "recorded-basis"), Sum(rape, "event-basis")));
        Assert.Equal(10_766, rape["outcome-0-recorded-basis"].Number("value"));
        Assert.Equal(1_323, rape["outcome-1-recorded-basis"].Number("value"));
        Assert.Equal(2_372, rape["outcome-1-event-basis"].Number("value"));

        // Bedfordshire has NA for two rows of charges of the first quarter, so there is no sum of them.
        Assert.DoesNotContain("outcome-1-event-basis", all.Keys);
    }

    private static long Sum(Dictionary<string, JsonNode> counts, string basis) =>
        counts
            .Where(count =>
                count.Key.StartsWith("outcome-", StringComparison.Ordinal) && count.Key.EndsWith(basis, StringComparison.Ordinal)
            )
            .Sum(count => count.Value.Number("value") ?? 0);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<Row> Dense(int year, Random random) =>
        [
            .. from quarter in Enumerable.Range(1, 4)
            from code in _codes
            from type in _types
            select new Row(year, quarter, code, type, Count(random), type == "0" ? "NA" : Count(random)),
        ];

    private static string Count(Random random) => random.Next(3) == 0 ? "0" : Text(random.Next(1, 50));

    private static string Csv(IEnumerable<Row> rows)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var row in rows)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{row.Year}/{(row.Year + 1) % 100:00},{row.Quarter},Essex,Rape,Sexual offences,Rape,{row.Code},,Type {row.Type},Group,{row.Type},{row.Recorded},{row.Closed}\n"
            );
        return text.ToString();
    }

    private async Task<Dictionary<string, (double Numerator, double Denominator)>> RatesAsync(string year, List<Row> rows)
    {
        var report = await store.ImportTextAsync($"outcomes-{year}.csv", Csv(rows));
        Assert.Equal(ImportStatus.Imported, report.Status);
        return await RatesAsync(year);
    }

    private async Task<Dictionary<string, (double Numerator, double Denominator)>> RatesAsync(string year)
    {
        var next = (int.Parse(year, CultureInfo.InvariantCulture) + 1) % 100;
        var answer = await store.JsonAsync($"/forces/essex/rates?offence=rape&period={year}-{next:00}&pageSize=500");
        return answer["rates"]!
            .AsArray()
            .Where(rate => rate!["value"] is not null)
            .ToDictionary(
                rate => rate.Text("rate")!,
                rate => ((double)rate!["numerator"].Number("value")!, (double)rate["denominator"].Number("value")!)
            );
    }

    private sealed record Row(int Year, int Quarter, string Code, string Type, string Recorded, string Closed);
}
