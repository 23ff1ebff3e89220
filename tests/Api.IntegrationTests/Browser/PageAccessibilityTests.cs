using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Browser;

/// <summary>The pages in a real browser: WCAG 2.2 AA by axe, at phone and desktop width, light and dark, by keyboard, and without
/// scripts.</summary>
[Trait("Database", "Sqlite")]
public sealed class PageAccessibilityTests(SqliteApiFixture api, ChromiumFixture chromium) : ApiTests(api), IClassFixture<ChromiumFixture>
{
    private static readonly string[] _rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private const string StructureFaults = """
        () => {
          const faults = [];
          let last = 0;
          for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
            const level = +heading.tagName[1];
            if (level > last + 1) faults.push(`h${last} is followed by h${level}: ${heading.textContent}`);
            last = level;
          }
          if (document.querySelectorAll('h1').length !== 1) faults.push('there is not one h1');
          for (const table of document.querySelectorAll('table')) {
            if (!table.caption?.textContent.trim()) faults.push('a table has no caption');
            if ([...table.querySelectorAll('th')].some(head => !head.scope)) faults.push('a head of a table has no scope: ' + table.caption?.textContent);
            if ([...table.tBodies].some(body => [...body.rows].some(row => !row.querySelector('th[scope=row]')))) faults.push('a row has no head: ' + table.caption?.textContent);
          }
          for (const image of document.images) if (!image.alt.trim()) faults.push('a picture has no words: ' + image.src);
          for (const section of document.querySelectorAll('section')) if (!document.getElementById(section.getAttribute('aria-labelledby'))) faults.push('a section has no name');
          return faults;
        }
        """;

    private static readonly string[] _pages =
    [
        "/",
        "/?force=essex&offence=rape",
        "/?force=essex&offence=rape&period=2017",
        "/?force=kent&offence=sexual-offences&period=2014-09",
        "/?force=esex&offence=rapes&period=17",
        "/claims-check",
        "/claims-check?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction",
        "/claims-check?text=",
        "/about",
    ];

    public static TheoryData<string, int, ColorScheme> Views =>
        new MatrixTheoryData<string, int, ColorScheme>(_pages, [320, 1280], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_InABrowser_HasNoViolationAndDoesNotScrollSideways(string path, int width, ColorScheme scheme)
    {
        var page = await OpenAsync(path, width, scheme);
        foreach (var details in await page.QuerySelectorAllAsync("details:not([open]) > summary"))
            await details.EvaluateAsync("summary => summary.parentElement.open = true");

        var result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. _rules] },
            }
        );

        Assert.True(result.Passes.Length > 20);
        Assert.Empty(
            result.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}")
        );
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

    [Fact]
    public async Task CopyButton_Pressed_PutsTheTextOnTheClipboard()
    {
        var page = await OpenAsync("/?force=essex&offence=rape&period=2017", 1280);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        foreach (var id in new[] { "citation", "permalink", "embed" })
        {
            await page.Locator($"#{id} + button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator($"#{id} ~ [role=status]")).ToHaveTextAsync("Copied");
            Assert.Equal(await page.InputValueAsync("#" + id), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?force=essex&offence=rape&period=2017-18")]
    [InlineData("/claims-check?text=23%25%20of%20rapes%20in%20Esex")]
    [InlineData("/about")]
    public async Task Page_ToAScreenReader_HasLandmarksHeadingsInOrderAndTablesWithHeads(string path)
    {
        var page = await OpenAsync(path, 1280, hasScript: false);

        foreach (var landmark in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Contentinfo })
            await Assertions.Expect(page.GetByRole(landmark)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main" })).ToHaveCountAsync(1);
        Assert.Empty(await page.EvaluateAsync<string[]>(StructureFaults));
    }

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/claims-check?text=23%25%20of%20rape%20cases%20in%20Essex%20end%20in%20conviction", "claim")]
    public async Task Page_AsAScreenReaderTellsIt_IsAsCommitted(string path, string name)
    {
        var page = await OpenAsync(path, 1280, hasScript: false);

        var told = await page.Locator("body").AriaSnapshotAsync();

        told = told.Replace(Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority), "http://localhost:5080", StringComparison.Ordinal);
        await Snapshots.MatchAsync(
            RepositoryFiles.Path("tests", "Api.IntegrationTests", "Browser", "Told", name + ".yml"),
            told + "\n",
            Cancelled
        );
    }

    [Fact]
    public async Task Tables_OnAPhone_FitWhereTheyHaveFourColumns()
    {
        var page = await OpenAsync("/?force=essex&offence=rape&period=2017-18", 320);

        Assert.All(
            await page.EvaluateAsync<int[]>(
                "[...document.querySelectorAll('#shares ~ .scroll')].map(region => region.scrollWidth - region.clientWidth)"
            ),
            hidden => Assert.Equal(0, hidden)
        );
    }

    private async Task<IPage> OpenAsync(string path, int width, ColorScheme scheme = ColorScheme.Light, bool hasScript = true)
    {
        var page = await chromium.PageAsync(width, scheme, hasScript);
        await page.GotoAsync(
            Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority) + path,
            new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle }
        );
        return page;
    }
}
