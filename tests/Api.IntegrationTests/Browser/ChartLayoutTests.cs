using Microsoft.Playwright;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Browser;

/// <summary>Pictures in a real browser: no text is cut, and none lies on another.</summary>
[Trait("Database", "Sqlite")]
public sealed class ChartLayoutTests(SqliteApiFixture api, ChromiumFixture chromium) : ApiTests(api), IClassFixture<ChromiumFixture>
{
    // Boxes of lines above one another touch by their line height; the letters do not.
    private const string Faults = """
        () => {
          const svg = document.documentElement, size = svg.viewBox.baseVal;
          const texts = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBBox(), size: parseFloat(getComputedStyle(text).fontSize) }));
          const cut = texts.filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > size.width || box.y + box.height > size.height).map(({ text }) => 'cut: ' + text);
          const over = texts.flatMap((one, index) => texts.slice(index + 1).filter(other =>
            Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x) > 0.5
            && Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y) > 2.5).map(other => one.text + ' over ' + other.text));
          const small = texts.filter(({ size }) => size < 12).map(({ text, size }) => size + ' px: ' + text);
          return [...cut, ...over, ...small];
        }
        """;

    // The text of a picture is as large as the picture is shown: drawn at 12 pixels, it is 12 pixels only where the picture is not shrunk.
    private const string Shrunk = """
        () => [...document.querySelectorAll('figure.chart img')].map(image => image.getBoundingClientRect().width / image.naturalWidth)
        """;

    private static readonly string[] _pictures =
    [
        "/v1/forces/kent/trends.svg?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences",
        "/v1/forces/essex/trends.svg?rate=charged-per-recorded-offence-recorded-basis&offence=rape&kind=financial-quarter",
        "/v1/areas/england-and-wales/trends.svg?rate=charged-per-recorded-offence-basis-not-stated&offence=rape",
        "/v1/forces/kent/trends.svg?measure=cps-convictions-principal-offence&offence=sexual-offences",
        "/v1/comparisons.svg?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18&force=essex",
        "/v1/comparisons.svg?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18&force=metropolitan",
        "/v1/comparisons.svg?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&period=2014-09&force=devon-and-cornwall",
        "/v1/comparisons.svg?rate=offences-recorded-per-1000-population&period=2017-18&force=city-of-london",
        "/v1/forces/essex/rates.svg?offence=rape",
        "/v1/forces/essex/rates.svg?offence=rape&period=2016,2017",
    ];

    public static TheoryData<string, int> Views => new MatrixTheoryData<string, int>(_pictures, [280, 340, 480, 740, 1200]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Picture_InABrowser_HasNoTextCutOrOnAnother(string path, int width)
    {
        var page = await chromium.PageAsync(width);
        var response = await page.GotoAsync($"{Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}&width={width}");

        Assert.Equal(200, response!.Status);
        Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(373)]
    [InlineData(390)]
    [InlineData(480)]
    [InlineData(633)]
    [InlineData(800)]
    [InlineData(1280)]
    public async Task PagePictures_InAWindow_AreNotShrunk(int width)
    {
        var page = await chromium.PageAsync(width);
        await page.GotoAsync(
            $"{Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority)}/?force=essex&offence=rape&period=2017-18",
            new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }
        );

        var scales = await page.EvaluateAsync<double[]>(Shrunk);

        Assert.Equal(3, scales.Length);
        Assert.All(scales, scale => Assert.InRange(scale, 1, 1.4));
    }

    [Theory]
    [InlineData(320, 280)]
    [InlineData(390, 340)]
    [InlineData(1280, 720)]
    public async Task EmbeddedPicture_InAnArticle_IsNotShrunk(int width, int drawn)
    {
        var host = Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority);
        var page = await chromium.PageAsync(width);
        await page.GotoAsync($"{host}/?force=essex&offence=rape&period=2017-18");
        var embed = await page.InputValueAsync("#embed");

        await page.SetContentAsync(
            $"<meta name=viewport content='width=device-width'><body style='margin:0 16px'>{embed}",
            new PageSetContentOptions { WaitUntil = WaitUntilState.NetworkIdle }
        );

        Assert.Equal(drawn, await page.EvaluateAsync<int>("document.querySelector('img').naturalWidth"));
        Assert.True(await page.EvaluateAsync<double>("document.querySelector('img').getBoundingClientRect().width") >= drawn);
    }
}
