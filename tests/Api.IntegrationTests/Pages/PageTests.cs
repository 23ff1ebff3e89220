using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Pages;

/// <summary>The pages for people: their essentials, and that each figure is that of the JSON.</summary>
[Trait("Database", "Sqlite")]
public sealed class PageTests(SqliteApiFixture api) : ApiTests(api)
{
    private const string Essex = "/?force=essex&offence=rape&period=2017-18";

    [Theory]
    [InlineData("/")]
    [InlineData(Essex)]
    [InlineData("/?force=england-and-wales&offence=rape")]
    [InlineData("/?force=essex&offence=serious-sexual-offences")]
    [InlineData("/claims-check")]
    [InlineData("/claims-check?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction")]
    [InlineData("/claims-check?text=half%20or%2023%25%20of%20rapes")]
    [InlineData("/about")]
    public async Task Page_Any_HasItsLandmarksHeadingsAndLabels(string path)
    {
        var page = await PageAsync(path, HttpStatusCode.OK);

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("– Outcomes API", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Equal("#main", page.QuerySelector("body > a.skip")?.GetAttribute("href"));
        Assert.All(["header", "nav", "footer"], name => Assert.NotEmpty(page.QuerySelectorAll(name)));
        Assert.NotNull(page.QuerySelector("a[href='/swagger']"));
        Assert.All(
            page.QuerySelectorAll("select, input:not([type=hidden]), textarea"),
            field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"))
        );
        Assert.All(page.QuerySelectorAll("form"), form => Assert.Equal("get", form.GetAttribute("method")));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.False(string.IsNullOrWhiteSpace(image.GetAttribute("alt"))));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }

    [Fact]
    public async Task Policy_OfAPage_LetsNothingInFromElsewhere()
    {
        using var response = await AskAsync(Essex);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            policy
        );
        var page = await PageAsync(Essex, HttpStatusCode.OK);
        var loaded = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]")
            .Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script, img").Select(element => element.GetAttribute("src")!))
            .Concat(page.QuerySelectorAll("source").Select(source => source.GetAttribute("srcset")!))
            .ToList();
        Assert.True(loaded.Count > 8);
        foreach (var address in loaded.Distinct())
        {
            Assert.StartsWith("/", address, StringComparison.Ordinal);
            using var part = await AskAsync(address);
            Assert.True(part.StatusCode == HttpStatusCode.OK, $"{address} answers {(int)part.StatusCode}.");
        }
    }

    [Theory]
    [InlineData("essex", "rape", "2017-18")]
    [InlineData("essex", "rape", "2017")]
    [InlineData("lancashire", "rape", "2022")]
    public async Task Figures_OnThePage_AreThoseOfTheJson(string force, string offence, string period)
    {
        var page = await PageAsync($"/?force={force}&offence={offence}&period={period}", HttpStatusCode.OK);
        var rates = (await JsonAsync($"/v1/forces/{force}/rates?offence={offence}&period={period}")).List("rates");

        foreach (var rate in rates.Where(rate => !rate.Text("rate")!.Contains("share-of-outcomes", StringComparison.Ordinal)))
        {
            var card = Assert.Single(
                page.QuerySelectorAll("article.rate"),
                card => card.QuerySelector(".sentence")?.TextContent == rate.Text("sentence")
            );
            Assert.StartsWith(rate.Text("name")!, card.QuerySelector("h3")?.TextContent, StringComparison.Ordinal);
            Assert.Equal(rate.Real("value"), Machine(card.QuerySelector("data.value")));
            Assert.Equal(rate["numerator"].Number("value"), (long?)Machine(card.QuerySelector("data.numerator")));
            Assert.Equal(rate["denominator"].Number("value"), (long?)Machine(card.QuerySelector("data.denominator")));
            Assert.Equal(rate.Texts("doNotSay"), card.QuerySelectorAll("details li").Select(item => item.TextContent));
            if (rate.List("intervals") is [var first, ..] && rate["percent"] is not null)
                Assert.Equal(
                    $"95% interval {Percent(first.Real("lower"))} to {Percent(first.Real("upper"))}",
                    card.QuerySelector(".interval")?.TextContent
                );
        }

        foreach (var share in rates.Where(rate => rate.Text("rate")!.Contains("share-of-outcomes", StringComparison.Ordinal)))
            Assert.Equal(share.Real("value"), Machine(page.QuerySelector($"tr[data-rate='{share.Text("rate")}'] data")));
    }

    [Fact]
    public async Task Outcomes_InTheirTable_AddUpToWhatTheyAreSharesOf()
    {
        var page = await PageAsync(Essex, HttpStatusCode.OK);

        var tables = page.QuerySelectorAll("#shares ~ .scroll table");
        Assert.Equal(2, tables.Length);
        Assert.All(
            tables,
            table =>
                Assert.Equal(
                    Machine(table.QuerySelector("caption data")),
                    table
                        .QuerySelectorAll("tbody tr")
                        .Sum(row => double.Parse(row.QuerySelector("td")!.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture))
                )
        );
    }

    [Fact]
    public async Task Series_AndForces_OnThePage_AreThoseOfTheJson()
    {
        var page = await PageAsync(Essex + "&rate=charged-per-recorded-offence-recorded-basis&kind=financial-quarter", HttpStatusCode.OK);
        var points = (
            await JsonAsync("/v1/forces/essex/trends?rate=charged-per-recorded-offence-recorded-basis&offence=rape&kind=financial-quarter")
        ).List("points");
        var forces = (await JsonAsync("/v1/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18")).List(
            "forces"
        );

        Assert.Equal(
            points.Select(point => (point.Text("period"), point.Real("value"))),
            page.QuerySelectorAll("tr[data-period]").Select(row => (row.GetAttribute("data-period"), Machine(row.QuerySelector("data"))))
        );
        Assert.Equal(
            forces.Select(force => (force["force"].Text("id"), force.Real("value"))),
            page.QuerySelectorAll("tr[data-force]").Select(row => (row.GetAttribute("data-force"), Machine(row.QuerySelector("data"))))
        );
        Assert.Equal("essex", page.QuerySelector("tr.marked")?.GetAttribute("data-force"));
        Assert.Contains(
            "Essex does not differ from the others at 95%, allowing for overdispersion.",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("force=essex", page.QuerySelector("#funnel ~ figure img")?.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CitationPermalinkAndFiles_OfThePage_AreThoseOfTheApi()
    {
        var page = await PageAsync(Essex, HttpStatusCode.OK);
        var answer = await JsonAsync("/v1/forces/essex/rates?offence=rape&period=2017-18");

        Assert.Equal(answer.Text("citation"), page.QuerySelector("#citation")?.TextContent);
        Assert.Equal(answer["links"].Text("permalink"), page.QuerySelector("#permalink")?.TextContent);
        Assert.Contains(
            answer["links"].Text("svg")!,
            WebUtility.HtmlDecode(page.QuerySelector("#embed")!.TextContent),
            StringComparison.Ordinal
        );
        foreach (
            var picture in page.QuerySelector("#embed")!
                .TextContent.Split('"')
                .Where(part => part.StartsWith("http", StringComparison.Ordinal))
        )
        {
            using var drawn = await AskAsync(new Uri(WebUtility.HtmlDecode(picture)).PathAndQuery);
            Assert.Equal("image/svg+xml", drawn.Content.Headers.ContentType?.MediaType);
        }

        var host = Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority);
        foreach (
            var address in page.QuerySelectorAll(".links a")
                .Select(link => link.GetAttribute("href")!.Replace(host, "", StringComparison.Ordinal))
        )
        {
            using var response = await AskAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answers {(int)response.StatusCode}.");
        }

        using var embedding = await AskAsync(page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, embedding.StatusCode);
    }

    [Theory]
    [InlineData(Essex, true)]
    [InlineData("/?force=essex&offence=19c", true)]
    [InlineData("/?force=essex&offence=arson", false)]
    [InlineData("/claims-check?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction", true)]
    public async Task Support_IsNamedWhereASexualOffenceIsShown(string path, bool isNamed)
    {
        var text = (await PageAsync(path, HttpStatusCode.OK)).Body!.TextContent;

        Assert.Equal(isNamed, text.Contains("0808 500 2222", StringComparison.Ordinal));
        Assert.Equal(isNamed, text.Contains("08 08 16 89 111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_BeforeAChoice_ShowsFiguresThatDoNotCompare()
    {
        var page = await PageAsync("/", HttpStatusCode.OK);

        Assert.Equal(["23.4%", "3.3%", "2.1%"], page.QuerySelectorAll("article.rate data.value").Select(value => value.TextContent));
        Assert.Equal(
            [
                "of defendants proceeded against (principal offence)",
                "of reports to the police",
                "of outcomes assigned, investigations closed in the period",
            ],
            page.QuerySelectorAll("article.rate .of").Select(value => value.TextContent)
        );
    }

    [Fact]
    public async Task Claim_Checked_ShowsWhatReproducesIt()
    {
        var page = await PageAsync("/claims-check?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction", HttpStatusCode.OK);
        var claim = (await JsonAsync("/v1/claims?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction")).List("claims")[0];

        Assert.Equal(
            (claim.Text("verdict"), claim.Text("text")),
            (page.QuerySelector("[data-verdict]")?.GetAttribute("data-verdict"), page.QuerySelector("[data-verdict]")?.TextContent)
        );
        var card = Assert.Single(page.QuerySelectorAll(".match article.rate"));
        Assert.Equal(claim.List("matches")[0]["rate"].Text("sentence"), card.QuerySelector(".sentence")?.TextContent);
        Assert.Equal(77, Machine(card.QuerySelector("data.denominator")));
    }

    [Theory]
    [InlineData("/?force=esex&offence=rape", HttpStatusCode.NotFound, "force", "There is no force 'esex'. Did you mean 'essex'?")]
    [InlineData("/?force=essex&offence=rapes", HttpStatusCode.BadRequest, "offence", "There is no offence 'rapes'. Did you mean 'rape'?")]
    [InlineData("/?force=essex&offence=rape&period=17", HttpStatusCode.BadRequest, "period", "'17' is not a period.")]
    [InlineData("/?force=essex&offence=rape&rate=best", HttpStatusCode.BadRequest, "rate", "There is no rate 'best'.")]
    [InlineData("/?force=essex&offence=rape&kind=week", HttpStatusCode.BadRequest, "kind", "There is no kind 'week'.")]
    [InlineData("/claims-check?text=", HttpStatusCode.BadRequest, "text", "Type the claim as it was made")]
    [InlineData("/claims-check?text=23%25&force=esex", HttpStatusCode.NotFound, "force", "There is no force 'esex'.")]
    public async Task WrongInput_IsToldInPlainEnglishBesideItsField(string path, HttpStatusCode status, string field, string message)
    {
        var page = await PageAsync(path, status);

        var error = Assert.Single(page.QuerySelectorAll(".errors[role=alert] > ul > li > a"));
        Assert.Equal("#" + field, error.GetAttribute("href"));
        Assert.StartsWith(message, error.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(field));
        Assert.Null(page.QuerySelector("data.numerator"));
    }

    [Fact]
    public async Task Words_OfTheReader_CannotBecomeMarkup()
    {
        var page = await PageAsync("/claims-check?text=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>\"> 23%"), HttpStatusCode.OK);

        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Equal("<img src=x onerror=alert(1)>\"> 23%", page.QuerySelector("#text")?.TextContent);
    }

    [Fact]
    public async Task Page_AskedAgain_IsNotSentAgain()
    {
        using var first = await AskAsync(Essex, ("Accept", "text/html,application/xhtml+xml"));
        using var again = await AskAsync(Essex, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await AskAsync("/about");
        using var head = await AskAsync(HttpMethod.Head, Essex);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK),
            (first.StatusCode, again.StatusCode, head.StatusCode)
        );
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Theory]
    [InlineData("/about.csv")]
    [InlineData("/assets/nothing.css")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/claims-check/nothing")]
    public async Task Path_WithoutAPage_IsAProblem(string path) => await ProblemAsync(path, HttpStatusCode.NotFound, "not-found");

    private static double? Machine(IElement? data) =>
        data?.GetAttribute("value") is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Percent(double? value) =>
        Math.Round((decimal)value!.Value * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private async Task<IDocument> PageAsync(string path, HttpStatusCode status)
    {
        using var response = await AskAsync(path);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.StatusCode == status, $"{path} answers {(int)response.StatusCode}: {text}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return await new HtmlParser().ParseDocumentAsync(text, Cancelled);
    }
}
