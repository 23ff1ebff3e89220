using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Browser;

/// <summary>The pages in a real browser: WCAG 2.2 AA by axe, at phone and desktop width, light and dark, by keyboard, and without scripts.</summary>
[Trait("Database", "Sqlite")]
public sealed class PageAccessibilityTests(SqliteApiFixture api, ChromiumFixture chromium) : ApiTests(api), IClassFixture<ChromiumFixture>
{
    private static readonly string[] _rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string[] _pages =
    [
        "/", "/?force=essex&offence=rape", "/?force=essex&offence=rape&period=2017", "/?force=kent&offence=sexual-offences&period=2014-09", "/?force=esex&offence=rapes&period=17",
        "/claims-check", "/claims-check?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction", "/claims-check?text=", "/about",
    ];

    public static TheoryData<string, int, ColorScheme> Views => new MatrixTheoryData<string, int, ColorScheme>(_pages, [320, 1280], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_InABrowser_HasNoViolationAndDoesNotScrollSideways(string path, int width, ColorScheme scheme)
    {
        var page = await OpenAsync(path, width, scheme);
        foreach (var details in await page.QuerySelectorAllAsync("details:not([open]) > summary"))
            await details.EvaluateAsync("summary => summary.parentElement.open = true");

        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. _rules] } });

        Assert.True(result.Passes.Length > 20);
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Keyboard_FromTheTop_SkipsToTheContentAndReachesTheForm()
    {
        var page = await OpenAsync("/", 1280);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("force", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task Forms_WithoutScripts_LeadToFigures()
    {
        var page = await OpenAsync("/", 390, hasScript: false);

        await page.SelectOptionAsync("#force", "essex");
        await page.SelectOptionAsync("#offence", "rape");
        await page.ClickAsync("text=Show the figures");
        Assert.Contains("Essex: rape", await page.TextContentAsync("h1"), StringComparison.Ordinal);
        await page.SelectOptionAsync("#period", "2017");
        await page.ClickAsync("text=Show the figures");
        Assert.Equal("23.4%", await page.TextContentAsync("article.rate data.value"));
        await page.ClickAsync("text=Check a claim");
        await page.FillAsync("#text", "23% of rape cases in Essex end in conviction");
        await page.ClickAsync("text=Check it");
        Assert.Equal("reproduced", await page.GetAttributeAsync("[data-verdict]", "data-verdict"));
    }

    [Fact]
    public async Task CopyButtons_WithScripts_StandBesideEachText()
    {
        var page = await OpenAsync("/?force=essex&offence=rape", 1280);

        Assert.Equal(3, await page.Locator(".copy button").CountAsync());
    }

    private async Task<IPage> OpenAsync(string path, int width, ColorScheme scheme = ColorScheme.Light, bool hasScript = true)
    {
        var page = await chromium.PageAsync(width, scheme, hasScript);
        await page.GotoAsync(Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }
}
