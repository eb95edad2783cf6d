using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Browsers;

/// <summary>One browser per test process; each test opens contexts of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Milliseconds. A loaded machine may take long; nothing waits for it to be fast.</summary>
    public const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async ValueTask InitializeAsync()
    {
        var local = await LocalBrowser.FindAsync(CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = local.Path,
            Env = local.Environment,
            // The browser sees our own page alone, and CI runs as root.
            ChromiumSandbox = false,
            Timeout = 2 * Patience,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
