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
          const texts = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBBox() }));
          const cut = texts.filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > size.width || box.y + box.height > size.height).map(({ text }) => 'cut: ' + text);
          const over = texts.flatMap((one, index) => texts.slice(index + 1).filter(other =>
            Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x) > 0.5
            && Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y) > 2.5).map(other => one.text + ' over ' + other.text));
          return [...cut, ...over];
        }
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

    public static TheoryData<string, int> Views => new MatrixTheoryData<string, int>(_pictures, [320, 640, 1200]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Picture_InABrowser_HasNoTextCutOrOnAnother(string path, int width)
    {
        var page = await chromium.PageAsync(width);
        var response = await page.GotoAsync($"{Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}&width={width}");

        Assert.Equal(200, response!.Status);
        Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
    }
}
