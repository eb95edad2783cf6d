using Mapping.Browser.Tests.Browsers;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Support;

/// <summary>A page of the portal in a browser context of its own, and all that went wrong in it.</summary>
internal sealed class PortalVisit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private PortalVisit(IBrowserContext context, IPage page, Traffic traffic) => (_context, Page, Traffic) = (context, page, traffic);

    public IPage Page { get; }

    public Traffic Traffic { get; }

    public static async Task<PortalVisit> OpenAsync(IBrowser browser, Uri portal, Screen screen, string locale)
    {
        var isPhone = screen is Screen.Phone or Screen.PhoneDark;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.ToString(),
            ViewportSize = isPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 800 },
            HasTouch = isPhone,
            ColorScheme = screen is Screen.WideDark or Screen.PhoneDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = locale,
            TimezoneId = "Europe/Berlin",
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(BrowserFixture.Patience);
        var page = await context.NewPageAsync();
        return new PortalVisit(context, page, Traffic.Of(page));
    }

    public async Task SignInAsync(TestUser user)
    {
        var answer = await _context.APIRequest.PostAsync("/portal/session", new APIRequestContextOptions
        {
            DataObject = new { user = user.Id },
            Headers = new Dictionary<string, string> { ["X-Portal"] = "page" },
        });
        Assert.True(answer.Ok, $"POST /portal/session answered {answer.Status}.");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
