using System.Globalization;
using System.Net;
using System.Xml.Linq;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Charts;

/// <summary>Pictures: what is inside them, that they are the answer drawn, and what is refused.</summary>
public abstract class ChartTests(ApiFixture api) : ApiTests(api)
{
    private const string Trend = "/v1/forces/kent/trends{0}?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences";
    private const string Funnel = "/v1/comparisons{0}?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18";
    private const string Rates =
        "/v1/forces/essex/rates{0}?offence=rape&period=2017-18&rate=charged-per-recorded-offence-event-basis,charged-per-recorded-offence-recorded-basis";

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(Trend)]
    [InlineData(Funnel)]
    [InlineData(Rates)]
    public async Task Picture_OfAnAnswer_CarriesItsWordsAndSize(string question)
    {
        var json = await JsonAsync(Of(question, ""));
        var picture = await PictureAsync(Of(question, ".svg") + "&width=640&lang=en");

        var root = picture.Root!;
        Assert.Equal(_svg + "svg", root.Name);
        Assert.Equal(
            ("img", "640", "title desc"),
            (root.Attribute("role")?.Value, root.Attribute("width")?.Value, root.Attribute("aria-labelledby")?.Value)
        );
        Assert.StartsWith("0 0 640 ", root.Attribute("viewBox")?.Value, StringComparison.Ordinal);
        Assert.Equal(
            ["title", "desc"],
            root.Elements().Where(element => element.Attribute("id") is not null).Select(element => element.Name.LocalName)
        );
        Assert.All(["title", "desc", "metadata"], name => Assert.False(string.IsNullOrWhiteSpace(root.Element(_svg + name)?.Value)));
        var text = TextOf(picture);
        Assert.Contains("Source", text, StringComparison.Ordinal);
        Assert.All(json.List("sources"), source => Assert.Contains(source.Text("publisher")!, text, StringComparison.Ordinal));
        Assert.Contains("As of " + json.Text("asOf")![..10], text, StringComparison.Ordinal);
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "image" or "a");
    }

    [Theory]
    [InlineData(Trend)]
    [InlineData(Funnel)]
    [InlineData(Rates)]
    public async Task SourceLine_OnAPhone_LeavesNoWordAlone(string question)
    {
        var lines = (await PictureAsync(Of(question, ".svg") + "&width=280"))
            .Descendants(_svg + "text")
            .Select(text => text.Value)
            .ToList();

        Assert.EndsWith("API.", lines[^1], StringComparison.Ordinal);
        Assert.Contains(' ', lines[^1]);
    }

    [Fact]
    public async Task Trend_Drawn_HasEachValueAndCrossesNoGap()
    {
        var points = (await JsonAsync(Of(Trend, ""))).List("points");
        var picture = await PictureAsync(Of(Trend, ".svg"));

        var known = points.Where(point => point["value"] is not null).ToList();
        var gaps = points.Where(point => point["value"] is null).Select(point => point.Text("period")!).ToList();
        Assert.Equal(["2015-11", "2016-02", "2016-03"], gaps);
        Assert.Equal(known.Select(point => point.Text("sentence")), TitlesOf(picture, "circle"));
        Assert.Equal(known.Count, picture.Descendants(_svg + "line").Count(line => line.Attribute("class")?.Value == "narrow") - 1);
        Assert.Equal(3, picture.Descendants(_svg + "polyline").Count(line => line.Attribute("class")?.Value == "line"));
        Assert.Contains($"No figure, which does not mean zero: {string.Join(", ", gaps)}.", TextOf(picture), StringComparison.Ordinal);
        Assert.Contains(Percent(known[^1]), TextOf(picture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Funnel_Drawn_HasEachForceItsLimitsAndTheOneMarked()
    {
        var forces = (await JsonAsync(Of(Funnel, ""))).List("forces");
        var picture = await PictureAsync(Of(Funnel, ".svg") + "&force=essex");

        Assert.Equal(
            forces.Select(TipOf).Order(StringComparer.Ordinal),
            TitlesOf(picture, "circle").Concat(TitlesOf(picture, "polygon")).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["Essex: 2.4% (33 of 1,362)"], TitlesOf(picture, "polygon"));
        Assert.Equal(4, picture.Descendants(_svg + "polyline").Count());
        Assert.All(
            ["Essex 2.4%", "95%", "99.8%", "4.1%", "All 43 forces together: 4.1% (2,235 of 53,906)."],
            part => Assert.Contains(part, TextOf(picture), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Rates_Drawn_EachSayWhatTheyDivideBy()
    {
        var rates = (await JsonAsync(Of(Rates, ""))).List("rates");
        var text = TextOf(await PictureAsync(Of(Rates, ".svg") + "&width=1200"));

        Assert.Equal(2, rates.Count);
        Assert.All(
            rates,
            rate => Assert.All([rate.Text("name")!, Percent(rate)], part => Assert.Contains(part, text, StringComparison.Ordinal))
        );
        Assert.Contains(
            "44: Charged/Summonsed (outcome 1), investigations closed in the period ÷ 1,362: Offences recorded by the police",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "33: Charged/Summonsed (outcome 1), offences recorded in the period ÷ 1,362: Offences recorded, in the outcomes table",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Picture_OfAQuestionWithoutFigures_SaysWhy()
    {
        var text = TextOf(await PictureAsync("/v1/forces/essex/trends.svg?rate=convictions-per-report&offence=rape"));

        Assert.Contains("That does not mean zero.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theme_Chosen_SetsTheColours()
    {
        string[] styles =
        [
            .. await Task.WhenAll(
                new[] { "light", "dark", "auto" }.Select(async theme =>
                    (await PictureAsync(Of(Rates, ".svg") + $"&theme={theme}")).Descendants(_svg + "style").Single().Value
                )
            ),
        ];

        Assert.Equal([false, false, true], styles.Select(style => style.Contains("prefers-color-scheme:dark", StringComparison.Ordinal)));
        Assert.Equal([true, false, true], styles.Select(style => style.Contains("#ffffff", StringComparison.Ordinal)));
        Assert.Equal([false, true, true], styles.Select(style => style.Contains("#14171b", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Picture_AskedAgain_IsNotSentAgain()
    {
        using var first = await AskAsync(Of(Funnel, ".svg"));
        using var json = await AskAsync(Of(Funnel, ""));
        using var again = await AskAsync(Of(Funnel, ".svg"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(json.Headers.CacheControl?.ToString(), first.Headers.CacheControl?.ToString());
        Assert.NotEqual(json.Headers.ETag, first.Headers.ETag);
        Assert.Contains("default-src 'none'", first.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_ByAccept_IsTheSameAsBySuffix()
    {
        using var response = await AskAsync(Of(Rates, ""), ("Accept", "image/svg+xml"));

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            (await PictureAsync(Of(Rates, ".svg"))).Descendants().Count(),
            XDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled)).Descendants().Count()
        );
    }

    [Fact]
    public async Task Links_OfAnAnswer_NameItsPictureAndNotHowItIsDrawn()
    {
        var links = (await JsonAsync(Of(Funnel, "")))["links"];

        Assert.EndsWith(Of(Funnel, ".svg"), links.Text("svg"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new Uri(links.Text("svg")!).PathAndQuery)).StatusCode);
        Assert.Null((await JsonAsync("/v1/forces/essex/outcomes?offence=rape&period=2017"))["links"]!["svg"]);
    }

    [Theory]
    [InlineData("width=279", "out-of-range", "width")]
    [InlineData("width=1601", "out-of-range", "width")]
    [InlineData("width=wide", "invalid-value", "width")]
    [InlineData("theme=sepia", "unknown-theme", "theme")]
    [InlineData("lang=cy", "unknown-language", "lang")]
    [InlineData("force=esex", "unknown-force", "force")]
    [InlineData("heigth=3", "unknown-parameter", "heigth")]
    public async Task Picture_WithAWrongParameter_IsRefused(string parameter, string code, string path) =>
        await ErrorAsync(Of(Funnel, ".svg") + "&" + parameter, code, path);

    [Fact]
    public async Task Language_ThatThereIsNot_IsAnsweredWithThoseThereAre() =>
        Assert.Equal(["en"], (await ErrorAsync(Of(Rates, ".svg") + "&lang=cy", "unknown-language", "lang")).Texts("allowed"));

    [Theory]
    [InlineData(Rates, "width=400", "width")]
    [InlineData(Trend, "theme=dark", "theme")]
    [InlineData(Funnel, "force=essex", "force")]
    public async Task PictureParameter_OfAnotherFormat_IsRefused(string question, string parameter, string path)
    {
        await ErrorAsync(Of(question, "") + "&" + parameter, "only-for-pictures", path);
        await ErrorAsync(Of(question, ".csv") + "&" + parameter, "only-for-pictures", path);
    }

    [Fact]
    public async Task Picture_OfAnUnknownForceOrResource_IsAProblem()
    {
        await ProblemAsync("/v1/forces/esex/rates.svg", HttpStatusCode.NotFound, "unknown-force");
        await ProblemAsync("/v1/forces.svg", HttpStatusCode.NotAcceptable, "not-acceptable");
    }

    private static string Of(string question, string suffix) => string.Format(CultureInfo.InvariantCulture, question, suffix);

    private static string Percent(System.Text.Json.Nodes.JsonNode entry) =>
        entry["percent"]!.GetValue<decimal>().ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string TipOf(System.Text.Json.Nodes.JsonNode force) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{force["force"].Text("name")}: {Percent(force)} ({force["numerator"].Number("value"):#,0} of {force["denominator"].Number("value"):#,0})"
        );

    private static IEnumerable<string> TitlesOf(XDocument picture, string shape) =>
        picture.Descendants(_svg + shape).Select(element => element.Element(_svg + "title")?.Value).OfType<string>();

    private static string TextOf(XDocument picture) =>
        string.Join(' ', picture.Descendants(_svg + "text").Select(element => element.Value));

    private async Task<XDocument> PictureAsync(string path)
    {
        using var response = await AskAsync(path);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)response.StatusCode}: {text}");
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(text);
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ChartTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ChartTests(api);
}
