using Microsoft.Playwright;

namespace OutcomesApi.Api.IntegrationTests.Browser;

/// <summary>A real Chromium: that of OUTCOMES_TEST_CHROMIUM, else the system's. Where there is none, each test skips with the
/// reason.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const string Variable = "OUTCOMES_TEST_CHROMIUM";

    private const string SystemPath = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _skipReason;

    /// <summary>A new page; skips the test where there is no browser.</summary>
    /// <param name="width">The width of the window, in pixels.</param>
    /// <param name="scheme">Whether the reader's system prefers light or dark.</param>
    /// <param name="hasScript">Whether scripts run.</param>
    public async Task<IPage> PageAsync(int width, ColorScheme scheme = ColorScheme.Light, bool hasScript = true)
    {
        Assert.SkipWhen(_skipReason is not null, _skipReason ?? "");
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
                ColorScheme = scheme,
                JavaScriptEnabled = hasScript,
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : SystemPath;
        if (!File.Exists(path))
        {
            _skipReason = $"No Chromium: {path} is not there; {Variable} can name another.";
            return;
        }

        _playwright = await Playwright.CreateAsync();

        // Containers run as root, where Chromium's own sandbox cannot start; only pages of this service are opened.
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
