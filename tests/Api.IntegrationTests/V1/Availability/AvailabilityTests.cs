using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.IntegrationTests.V1.Availability;

/// <summary>What there is for a partial question, counted as the answers with the figures count.</summary>
public abstract class AvailabilityTests(ApiFixture api) : ApiTests(api)
{
    [Theory]
    [InlineData("force=essex", "forces/essex", "")]
    [InlineData("force=lancashire&offence=rape", "forces/lancashire", "offence=rape")]
    [InlineData("force=kent&period=2014-04,2014-05", "forces/kent", "period=2014-04,2014-05")]
    [InlineData("force=cambridgeshire&breakdown=victim-sex%3Dfemale", "forces/cambridgeshire", "breakdown=victim-sex%3Dfemale")]
    [InlineData("area=england-and-wales&release=home-office-outcomes-v1", "areas/england-and-wales", "release=home-office-outcomes-v1")]
    [InlineData("area=south-essex", "areas/south-essex", "")]
    [InlineData("force=essex&asOf=2018-12-31", "forces/essex", "asOf=2018-12-31")]
    [InlineData("force=essex&measure=defendants-convicted", "forces/essex", "measure=defendants-convicted")]
    public async Task Figures_Counted_AreAsManyAsTheAnswerHas(string question, string place, string rest)
    {
        var available = await JsonAsync($"/v1/availability?{question}");

        var rows = (await CsvAsync($"/v1/{place}/outcomes.csv?{rest}")).Where(row => row["record"] != "reason").ToList();
        Assert.Equal("counted", available.Text("extent"));
        Assert.Equal(rows.Count(row => row["record"] == "observation"), available.Number("counts"));
        Assert.Equal(rows.Count(row => row["record"] == "rate"), available.Number("rates"));
        Assert.Equal(Ids(rows.Select(row => row["offence"])), Ids(available.List("offences").Select(entry => entry.Text("id") ?? "")));
        Assert.Equal(Ids(rows.Select(row => row["period"])), Ids(available.List("periods").Select(entry => entry.Text("id")!)));
        Assert.Equal(
            Ids(rows.Where(row => row["record"] == "rate").Select(row => row["measure_or_rate"])),
            Ids(available.List("rateDefinitions").Where(entry => entry.Number("rates") > 0).Select(entry => entry.Text("id")!))
        );
        Assert.Equal(
            Ids(rows.Where(row => row["record"] == "observation").Select(row => row["measure_or_rate"])),
            Ids(available.List("measures").Select(entry => entry.Text("id")!))
        );
    }

    private static IEnumerable<string> Ids(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [Fact]
    public async Task Nothing_Known_IsTheWholeStore()
    {
        var all = await JsonAsync("/v1/availability");

        Assert.Equal("counted", all.Text("extent"));
        Assert.Subset(
            all.List("areas").Select(area => area.Text("id")).ToHashSet(),
            (await JsonAsync("/v1/forces")).List("items").Select(force => force.Text("id")).ToHashSet()
        );
        foreach (var list in new[] { "areas", "offences", "periods", "breakdowns", "releases" })
        {
            Assert.Equal(all.Number("counts"), all.List(list).Sum(entry => entry.Number("counts")));
            Assert.Equal(all.Number("rates"), all.List(list).Sum(entry => entry.Number("rates")));
            Assert.Equal(all.Number("percentages"), all.List(list).Sum(entry => entry.Number("percentages")));
        }

        Assert.Equal(all.Number("counts"), all.List("measures").Sum(entry => entry.Number("counts")));
        Assert.Equal(all.Number("rates"), all.List("rateDefinitions").Sum(entry => entry.Number("rates")));
    }

    [Fact]
    public async Task Rate_Asked_ListsOnlyWhereItIs()
    {
        var answer = await JsonAsync("/v1/availability?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18");

        var comparison = await JsonAsync("/v1/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18");
        var compared = comparison.List("forces").Select(force => force["force"].Text("id")).ToHashSet();
        Assert.Equal(
            comparison["forces"]!.ToJsonString(),
            (await JsonAsync(new Uri(answer["links"].Text("comparison")!).PathAndQuery))["forces"]!.ToJsonString()
        );
        Assert.Equal(43, answer.List("areas").Count(area => compared.Contains(area.Text("id"))));
        Assert.All(answer.List("areas"), area => Assert.True(area.Number("rates") > 0));
        Assert.Equal(["charged-per-recorded-offence-recorded-basis"], answer.List("rateDefinitions").Select(rate => rate.Text("id")));
    }

    [Fact]
    public async Task Entries_Followed_LeadToTheFiguresTheyCount()
    {
        var answer = await JsonAsync("/v1/availability?force=essex&offence=rape&period=2017,2017-18");

        foreach (
            var entry in answer
                .List("measures")
                .Concat(answer.List("periods"))
                .Concat(answer.List("releases"))
                .Concat(answer.List("areas"))
                .Concat(answer.List("breakdowns"))
        )
        {
            var narrower = await JsonAsync(new Uri(entry.Text("availability")!).PathAndQuery);
            Assert.Equal(entry.Number("counts"), narrower.Number("counts"));
            Assert.Equal(
                entry.Number("counts"),
                (await JsonAsync(new Uri(entry.Text("figures")!).PathAndQuery + "&pageSize=1000")).List("observations").Count
            );
        }

        foreach (var rate in answer.List("rateDefinitions"))
            Assert.Equal(rate.Number("rates"), (await JsonAsync(new Uri(rate.Text("figures")!).PathAndQuery)).List("rates").Count);
        Assert.Equal(answer.Number("rates"), (await JsonAsync(new Uri(answer["links"].Text("figures")!).PathAndQuery)).List("rates").Count);
    }

    [Fact]
    public async Task Csv_Asked_HasARowForEachEntry()
    {
        var answer = await JsonAsync("/v1/availability?force=essex&offence=rape");

        var rows = await CsvAsync("/v1/availability.csv?force=essex&offence=rape");

        Assert.Equal(
            new[] { "areas", "offences", "measures", "rateDefinitions", "periods", "breakdowns", "releases" }.Sum(list =>
                answer.List(list).Count
            ),
            rows.Count
        );
        Assert.Equal(
            answer.List("periods").Select(period => period.Text("id")),
            rows.Where(row => row["list"] == "period").Select(row => row["id"])
        );
        Assert.Equal(
            answer.Number("counts"),
            rows.Where(row => row["list"] == "measure")
                .Sum(row => int.Parse(row["counts"], System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task Figures_None_NamesThePartsThatStandInTheWay()
    {
        var answer = await JsonAsync("/v1/availability?force=essex&measure=defendants-convicted&period=2015");

        Assert.Equal(("no-figures", 0), (answer["reason"].Text("code"), answer.Number("counts")));
        Assert.Contains("not mean zero", answer["reason"].Text("text"), StringComparison.Ordinal);
        var without = answer["reason"].List("without");
        Assert.Contains("period", without.Select(wider => wider.Text("parameter")));
        foreach (var wider in without)
            Assert.Null((await JsonAsync(new Uri(wider.Text("availability")!).PathAndQuery))["reason"]);
    }

    [Fact]
    public async Task Time_BeforeARelease_HasNothingOfIt()
    {
        var before = await JsonAsync("/v1/availability?force=lancashire&asOf=2022-12-31");

        Assert.DoesNotContain("lancashire-2023-v1", before.List("releases").Select(release => release.Text("id")));
        Assert.Contains(
            "lancashire-2023-v1",
            (await JsonAsync("/v1/availability?force=lancashire")).List("releases").Select(release => release.Text("id"))
        );
        var permalink = await JsonAsync(new Uri(before["links"].Text("permalink")!).PathAndQuery);
        Assert.Equal(before["areas"]!.ToJsonString().Split("asOf")[0], permalink["areas"]!.ToJsonString().Split("asOf")[0]);
    }

    [Theory]
    [InlineData("force=esex", "unknown-force", "force", "essex")]
    [InlineData("area=south-esex", "unknown-area", "area", "south-essex")]
    [InlineData("offence=rapes", "unknown-offence", "offence", "rape")]
    [InlineData("measure=defendants-convict", "unknown-measure", "measure", "defendants-convicted")]
    [InlineData("rate=conviction-per-report", "unknown-rate", "rate", "convictions-per-report")]
    [InlineData("release=essex-2018", "unknown-release", "release", "essex-2018-v1")]
    [InlineData("ofence=rape", "unknown-parameter", "ofence", "offence")]
    public async Task Value_Unknown_IsRefusedWithWhatWasMeant(string query, string code, string parameter, string meant) =>
        Assert.Contains(meant, (await ErrorAsync($"/v1/availability?{query}", code, parameter)).Texts("didYouMean"));

    [Theory]
    [InlineData("period=17", "invalid-period", "period")]
    [InlineData("breakdown=female", "invalid-breakdown", "breakdown")]
    [InlineData("asOf=2199-01-01", "as-of-in-future", "asOf")]
    [InlineData("offence=", "empty-parameter", "offence")]
    [InlineData("force=essex&area=kent", "conflicting-parameters", "area")]
    [InlineData("release=essex-2018-v1&asOf=2018-12-31", "conflicting-parameters", "release")]
    public async Task Value_OutOfForm_IsRefused(string query, string code, string parameter) =>
        await ErrorAsync($"/v1/availability?{query}", code, parameter);

    [Fact]
    public async Task Answer_AskedAgain_IsNotModified()
    {
        using var first = await AskAsync("/v1/availability?force=essex");
        using var csv = await AskAsync("/v1/availability.csv?force=essex");
        using var again = await AskAsync("/v1/availability?force=essex", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.NotEqual(first.Headers.ETag, csv.Headers.ETag);
    }

    [Theory]
    [InlineData(false, 100)]
    [InlineData(true, 100)]
    [InlineData(false, 20_000)]
    public async Task Figures_MoreThanMayBeRead_AreOutlined(bool ofRape, int most)
    {
        Api.Client();
        await using var scope = Api.Services.CreateAsyncScope();
        var index = await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(Cancelled);
        var offence = scope.ServiceProvider.GetRequiredService<OffenceCatalogue>()["rape"];
        var now = new Snapshot(index.Max(release => release.PublishedAt), index.Max(release => release.Sequence));

        var outline = await scope
            .ServiceProvider.GetRequiredService<IAvailabilityQueries>()
            .OfAsync(new AvailabilityQuestion(now) { MostFigures = most, Offences = ofRape ? [offence] : null }, Cancelled);

        var counted = await JsonAsync("/v1/availability" + (ofRape ? "?offence=rape" : ""));
        Assert.Null(outline.Total);
        Assert.Null(outline.Measures);
        Assert.Equal(counted.List("areas").Select(area => area.Text("id")), outline.Areas.Select(area => area.Entry!.Id));
        Assert.Subset(
            outline.Periods.Select(period => period.Entry!.Id).ToHashSet(),
            counted.List("periods").Select(period => period.Text("id")!).ToHashSet()
        );
        Assert.Subset(
            outline.Releases.Select(release => release.Entry!.Id).ToHashSet(),
            counted.List("releases").Select(release => release.Text("id")!).ToHashSet()
        );
    }

    [Fact]
    public async Task Path_WithoutVersion_IsTheSame() =>
        Assert.Equal(
            JsonNode.Parse(await (await AskAsync("/availability?force=essex&period=2017")).Content.ReadAsStringAsync(Cancelled))![
                "counts"
            ]!.GetValue<int>(),
            (await JsonAsync("/v1/availability?force=essex&period=2017")).Number("counts")
        );

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : AvailabilityTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : AvailabilityTests(api);
}
