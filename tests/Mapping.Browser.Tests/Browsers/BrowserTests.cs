using Mapping.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Browsers;

public sealed class BrowserTests(PortalStage stage)
{
    [Fact]
    public async Task A_page_is_shown_pictured_and_judged()
    {
        var page = await stage.Browser.NewPageAsync();
        await page.SetContentAsync("""<html lang="en"><title>A page</title><main><h1>One → two ✓</h1><img src="data:,"></main></html>""");

        await Screenshots.TakeAsync(page, "browser");

        Assert.Equal("One → two ✓", await page.GetByRole(AriaRole.Heading).InnerTextAsync());
        var judgement = await Assert.ThrowsAnyAsync<Exception>(() => Axe.FindsNothingAsync(page, "a page"));
        Assert.Contains("image-alt", judgement.Message, StringComparison.Ordinal);
        await page.CloseAsync();
    }
}
