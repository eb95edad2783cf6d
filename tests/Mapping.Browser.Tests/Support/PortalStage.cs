using Mapping.Browser.Tests.Browsers;
using Mapping.TestKit.Staging;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Support;

/// <summary>Azurite, simulators, the app and one browser, once per test process. Each test has a tenant and a portal of its own.</summary>
public sealed class PortalStage : IAsyncLifetime
{
    private readonly BrowserFixture _browser = new();

    public Stage Stage { get; } = new();

    public IBrowser Browser => _browser.Browser;

    public async ValueTask InitializeAsync()
    {
        await Stage.InitializeAsync();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await Stage.DisposeAsync();
    }
}
