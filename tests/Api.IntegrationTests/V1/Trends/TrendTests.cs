using System.Globalization;
using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Trends;

/// <summary>Series as they come over HTTP: each reason for which a trend is not computed is met once.</summary>
public sealed class TrendTests(MadeStore store) : IClassFixture<MadeStore>
{
    private const string Convictions = "convictions-per-prosecution";

    [Fact]
    public async Task RisingSeries_HasItsDirectionChangeAndSentence()
    {
        await AddYearsAsync("made-rising", "essex", "19c", (2011, 100), (2012, 130), (2013, 160), (2014, 190), (2015, 220));

        var answer = await store.JsonAsync($"/forces/essex/trends?rate={Convictions}&offence=19c");

        Assert.Equal("increasing", answer["trend"].Text("direction"));
        Assert.Null(answer["trend"].Text("notComputableReason"));
        Assert.Equal(0.03, answer["trend"].Real("slopePerPeriod")!.Value, 12);
        Assert.Equal("calendar-year", answer.Text("kind"));
        var change = answer["firstToLast"]!["difference"]!;
        Assert.Equal(12.0m, change["percentagePoints"]!.GetValue<decimal>());
        Assert.Equal(120.0m, change["percent"]!.GetValue<decimal>());
        Assert.Equal([0.95, 0.998], change.List("intervals").Select(interval => interval.Real("level")!.Value));
        Assert.All(answer.List("points"), point => Assert.Contains("Source: Nobody", point.Text("sentence"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task FallingSeries_IsDecreasing()
    {
        await AddYearsAsync("made-falling", "kent", "19c", (2011, 220), (2012, 190), (2013, 160), (2014, 130), (2015, 100));

        Assert.Equal(
            "decreasing",
            (await store.JsonAsync($"/forces/kent/trends?rate={Convictions}&offence=19c"))["trend"].Text("direction")
        );
    }

    [Fact]
    public async Task MissingYear_IsAGapInThePointsAndTheReason()
    {
        await AddYearsAsync("made-gap", "surrey", "19c", (2011, 1), (2012, 2), (2014, 4), (2015, 5), (2016, 6));

        var answer = await store.JsonAsync($"/forces/surrey/trends?rate={Convictions}&offence=19c");

        Assert.Equal(6, answer.List("points").Count);
        Assert.Equal("no-figures", answer.List("points")[2]["gap"].Text("code"));
        Assert.Null(answer.List("points")[2]["value"]);
        Assert.Equal("gap-in-series", answer["trend"].Text("notComputableReason"));
        Assert.NotNull(answer["trend"].Text("notComputableText"));
    }

    [Fact]
    public async Task FewYears_IsTooFew()
    {
        await AddYearsAsync("made-few", "sussex", "19c", (2011, 1), (2012, 2));

        Assert.Equal(
            "too-few-points",
            (await store.JsonAsync($"/forces/sussex/trends?rate={Convictions}&offence=19c"))["trend"].Text("notComputableReason")
        );
    }

    [Fact]
    public async Task NoEventEver_HasNoVariation()
    {
        await AddYearsAsync("made-none", "dorset", "19c", (2011, 0), (2012, 0), (2013, 0), (2014, 0), (2015, 0));

        Assert.Equal(
            "no-variation",
            (await store.JsonAsync($"/forces/dorset/trends?rate={Convictions}&offence=19c"))["trend"].Text("notComputableReason")
        );
    }

    [Fact]
    public async Task OverlappingYears_AreRefused()
    {
        await store.AddAsync(
            "made-overlap",
            1,
            new DateOnly(2022, 1, 1),
            [.. new[] { "ye-2021-06", "ye-2021-09" }.SelectMany(period => Parts("norfolk", "19c", period, 5))]
        );

        var answer = await store.JsonAsync($"/forces/norfolk/trends?rate={Convictions}&offence=19c");

        Assert.Equal("overlapping-periods", answer["trend"].Text("notComputableReason"));
        Assert.Equal("overlapping-periods", answer["previousToLast"].Text("notComputableReason"));
    }

    [Fact]
    public async Task SeveralKindsOfPeriod_AreMixedUntilOneIsAskedFor()
    {
        await store.AddAsync(
            "made-mixed",
            1,
            new DateOnly(2022, 1, 1),
            [.. new[] { "2017", "2018", "2017-18", "2018-19" }.SelectMany(period => Parts("suffolk", "19c", period, 5))]
        );

        var mixed = await store.JsonAsync($"/forces/suffolk/trends?rate={Convictions}&offence=19c");
        var one = await store.JsonAsync($"/forces/suffolk/trends?rate={Convictions}&offence=19c&kind=financial-year");

        Assert.Equal("mixed-period-kinds", mixed["trend"].Text("notComputableReason"));
        Assert.Null(mixed["kind"]);
        Assert.Null(mixed["firstToLast"]);
        Assert.Equal(["2017-18", "2018-19"], one.List("points").Select(point => point.Text("period")!));
        Assert.Equal("too-few-points", one["trend"].Text("notComputableReason"));
    }

    [Fact]
    public async Task BoundedCount_IsNotExact()
    {
        await store.AddAsync(
            "made-bounded",
            1,
            new DateOnly(2022, 1, 1),
            [
                .. Parts("gwent", "19c", "2019", 5),
                "gwent,19c,defendants-convicted,2020,12,fewer-than",
                "gwent,19c,defendants-proceeded-against,2020,900",
            ]
        );

        Assert.Equal(
            "parts-not-exact",
            (await store.JsonAsync($"/forces/gwent/trends?rate={Convictions}&offence=19c"))["trend"].Text("notComputableReason")
        );
    }

    [Fact]
    public async Task Counts_AreNoProportionsAndStillHaveTheirChange()
    {
        await AddYearsAsync("made-counts", "cleveland", "19c", (2011, 100), (2012, 130));

        var answer = await store.JsonAsync("/forces/cleveland/trends?measure=defendants-convicted&offence=19c");

        Assert.Equal("not-a-proportion", answer["trend"].Text("notComputableReason"));
        var change = answer["firstToLast"]!["difference"]!;
        Assert.Equal((30, 30.0m), (change.Real("value"), change["percent"]!.GetValue<decimal>()));
        Assert.Null(change["percentagePoints"]);
        Assert.Equal(2, change.List("relativeIntervals").Count);
        Assert.Equal(2, answer.List("points")[0].List("intervals").Count);
    }

    [Fact]
    public async Task OutcomesBeforeAndAfterTheFramework_AreBroken()
    {
        await store.AddAsync(
            "made-broken",
            1,
            new DateOnly(2022, 1, 1),
            [.. new[] { "2012-13", "2013-14", "2014-15", "2015-16", "2016-17" }.SelectMany(year => Outcomes("cumbria", year, 10, 0))]
        );

        var answer = await store.JsonAsync("/forces/cumbria/trends?rate=charged-per-recorded-offence-recorded-basis&offence=19c");

        Assert.Equal("break-crossed", answer["trend"].Text("notComputableReason"));
        Assert.Equal("break-crossed", answer["firstToLast"].Text("notComputableReason"));
        Assert.Equal(
            ["outcomes-framework-2013", "outcomes-framework-2014", "crime-recording-inspection-2014"],
            answer.List("breaks").Select(known => known.Text("id")!)
        );
        Assert.All(answer.List("breaks"), known => Assert.False(string.IsNullOrEmpty(known.Text("reference"))));
        Assert.NotNull(
            (await store.JsonAsync("/forces/cumbria/trends?rate=charged-per-recorded-offence-recorded-basis&offence=19c&from=2015-16"))[
                "firstToLast"
            ]!["difference"]
        );
    }

    [Fact]
    public async Task ForceThatCouldNotSupply_HasAGapThoughThereAreFigures()
    {
        await store.AddAsync(
            "made-missing",
            1,
            new DateOnly(2022, 1, 1),
            [
                .. new[] { "2016-17", "2017-18", "2018-19", "2019-20", "2020-21" }.SelectMany(year =>
                    Outcomes("greater-manchester", year, 10, 0)
                ),
            ]
        );

        var answer = await store.JsonAsync(
            "/forces/greater-manchester/trends?rate=charged-per-recorded-offence-recorded-basis&offence=19c&from=2015-16"
        );

        Assert.Equal("gap-in-series", answer["trend"].Text("notComputableReason"));
        Assert.Equal(["greater-manchester-2019"], answer.List("points")[3].Texts("missingFigures"));
    }

    // Charges of offences recorded in a year grow as it ages. At equal age the two years are alike; as last published the older one is
    // ahead.
    [Fact]
    public async Task ImmatureYears_AreRefusedAndComparedAtEqualAge()
    {
        string[] years = ["2015-16", "2016-17", "2017-18", "2018-19", "2019-20"];
        foreach (var (year, place) in years.Select((year, place) => (year, place)))
            await store.AddAsync("made-young", place + 1, new DateOnly(2016 + place, 7, 20), [.. Outcomes("durham", year, 10, 30)]);
        await store.AddAsync(
            "made-young",
            6,
            new DateOnly(2020, 7, 21),
            [.. years[..4].SelectMany(year => Outcomes("durham", year, 20, 1))]
        );
        const string Question = "/forces/durham/trends?rate=charged-per-recorded-offence-recorded-basis&offence=19c&from=2015-16";

        var latest = await store.JsonAsync(Question);
        var equal = await store.JsonAsync(Question + "&vintage=equal-age");

        Assert.Equal("immature-points", latest["trend"].Text("notComputableReason"));
        Assert.Equal([true, true, true, true, false], latest.List("points").Select(point => point.Flag("mature")!.Value));
        Assert.Equal([0.2, 0.2, 0.2, 0.2, 0.1], latest.List("points").Select(point => point.Real("value")!.Value));
        Assert.Equal([0.1, 0.1, 0.1, 0.1, 0.1], equal.List("points").Select(point => point.Real("value")!.Value));
        Assert.Equal("none", equal["trend"].Text("direction"));
        Assert.All(equal.List("points"), point => Assert.InRange(point.Number("ageInDays")!.Value, 111, 111));
    }

    [Fact]
    public async Task MonthsOfProsecutions_AreSummedToTheYearAskedForOrNamedAsMissing()
    {
        var answer = await store.JsonAsync(
            "/forces/kent/trends?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&kind=financial-year"
        );

        var year = Assert.Single(answer.List("points"), point => point.Text("period") == "2014-15");
        Assert.Equal((312, 422), (year["numerator"].Number("value"), year["denominator"].Number("value")));
        var gap = Assert.Single(answer.List("points"), point => point.Text("period") == "2015-16")["gap"];
        Assert.Equal("incomplete-period", gap.Text("code"));
        Assert.Contains("2015-11, 2016-02, 2016-03", gap.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HoldsThePointsWithTheirGaps()
    {
        await AddYearsAsync("made-csv", "humberside", "19c", (2011, 1), (2013, 3));

        var rows = CsvFile.Parse(
            await store.Client.GetStringAsync(
                new Uri($"/forces/humberside/trends.csv?rate={Convictions}&offence=19c", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(["2011", "2012", "2013"], rows.Select(row => row["period"]));
        Assert.Equal(["", "no-figures", ""], rows.Select(row => row["gap"]));
        Assert.Equal("not computable: gap-in-series", rows[0]["trend"]);
    }

    [Theory]
    [InlineData("", "missing-parameter", "rate")]
    [InlineData("rate=convictions-per-prosecution&measure=defendants-convicted", "conflicting-parameters", "rate")]
    [InlineData("rate=convictions-per-prosecutions", "unknown-rate", "rate")]
    [InlineData("rate=convictions-per-prosecution&kind=fiscal-year", "unknown-kind", "kind")]
    [InlineData("rate=convictions-per-prosecution&vintage=young", "unknown-vintage", "vintage")]
    [InlineData("rate=convictions-per-prosecution&from=17", "invalid-date", "from")]
    [InlineData("rate=convictions-per-prosecution&from=2018&to=2017", "from-after-to", "to")]
    [InlineData("rate=convictions-per-prosecution&breakdown=women", "invalid-breakdown", "breakdown")]
    [InlineData("rate=convictions-per-prosecution&asOf=2199-01-01", "as-of-in-future", "asOf")]
    [InlineData("rate=convictions-per-prosecution&period=2017", "unknown-parameter", "period")]
    public async Task WrongQuestion_IsRefusedWithWhatWouldBeRight(string query, string code, string path)
    {
        using var response = await store.Client.GetAsync(
            new Uri($"/forces/essex/trends?{query}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = System.Text.Json.Nodes.JsonNode.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        var error = Assert.Single(problem.List("errors"));
        Assert.Equal((code, path), (error.Text("code"), error.Text("path")));
    }

    [Fact]
    public async Task NoFigures_IsAnEmptySeriesWithItsReason()
    {
        var answer = await store.JsonAsync($"/forces/city-of-london/trends?rate={Convictions}&offence=rape");

        Assert.Empty(answer.List("points"));
        Assert.Equal("no-figures", answer["reason"].Text("code"));
    }

    private Task AddYearsAsync(string dataSet, string area, string offence, params (int Year, int Events)[] counts) =>
        store.AddAsync(
            dataSet,
            1,
            new DateOnly(2020, 1, 1),
            [.. counts.SelectMany(count => Parts(area, offence, count.Year.ToString(CultureInfo.InvariantCulture), count.Events))]
        );

    private static IEnumerable<string> Parts(string area, string offence, string period, int events) =>
        [$"{area},{offence},defendants-convicted,{period},{events}", $"{area},{offence},defendants-proceeded-against,{period},1000"];

    // A hundred offences: some charged, some without an outcome yet, the rest closed without a suspect.
    private static IEnumerable<string> Outcomes(string area, string period, int charged, int open) =>
        [
            $"{area},19c,outcome-1-recorded-basis,{period},{charged}",
            $"{area},19c,outcome-0-recorded-basis,{period},{open}",
            $"{area},19c,outcome-18-recorded-basis,{period},{100 - charged - open}",
            .. Enumerable
                .Range(2, 21)
                .Where(type => type is not (18 or 19))
                .Select(type => $"{area},19c,outcome-{type}-recorded-basis,{period},0"),
        ];
}
