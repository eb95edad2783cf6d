using Mapping.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Everywhere;

/// <summary>What holds on every page.</summary>
public sealed class EveryPageTests(PortalStage stage) : PortalTest(stage)
{
    private const string Overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>What a viewer reads where a page is not for viewers.</summary>
    private static readonly Dictionary<string, string> ForViewers = new()
    {
        ["new-order"] = "Viewers see orders and place none",
        ["link-subscription"] = "Viewers see mappings and make none",
        ["run"] = "This is for administrators",
    };

    [Fact]
    public async Task Axe_finds_nothing_in_light_and_dark_wide_and_on_a_phone_and_nothing_has_to_be_scrolled_sideways()
    {
        var work = await SampleWork.DoAsync(Tenant);

        await Task.WhenAll(Enum.GetValues<Screen>().Select(screen => LookAsync(screen, work)));
    }

    [Fact]
    public async Task No_key_and_no_secret_comes_to_the_browser()
    {
        var work = await SampleWork.DoAsync(Tenant);
        var page = (await VisitAsync(TestUser.Administrator)).Page;
        var tap = await Wiretap.OnAsync(page);
        foreach (var (_, address, text) in work.Pages)
            await OpenAsync(page, address, text);

        var own = Tenant.Own(Simulators.SampleData.SampleCatalog.Eur);
        Assert.Contains("Alder Dental", tap.Text, StringComparison.Ordinal);
        Assert.All(
            new[] { Tenant.App.FunctionKey, Tenant.App.DurableTaskKey, Tenant.App.MasterKey, own.Secret, own.IntegrationCode },
            secret => Assert.DoesNotContain(secret, tap.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_viewer_sees_everything_and_has_nothing_to_change_it_with()
    {
        var work = await SampleWork.DoAsync(Tenant);
        var page = (await VisitAsync(TestUser.Viewer)).Page;

        foreach (var (name, address, text) in work.Pages)
        {
            await OpenAsync(page, address, ForViewers.GetValueOrDefault(name, text));
            var writing = page.Locator("main").GetByText(new System.Text.RegularExpressions.Regex(
                "^(Add|New|Edit|Change|Remove|Test|Map|Unmap|Link|Import|Suggest|Run now|Dry run|Approve|Reject|Retry|Submit|Confirm)\\b"));
            var offered = await writing.And(page.Locator("button, a.button")).AllInnerTextsAsync();
            Assert.True(offered.Count == 0, $"{name} offers {string.Join(", ", offered)}.");
        }
    }

    private async Task LookAsync(Screen screen, SampleWork work)
    {
        var page = (await VisitAsync(TestUser.Administrator, screen: screen)).Page;
        foreach (var (name, address, text) in work.Pages)
        {
            await OpenAsync(page, address, text);
            await Screenshots.TakeAsync(page, $"page-{name}-{screen}");
            await Axe.FindsNothingAsync(page, $"{name}, {screen}");
            Assert.True(await page.EvaluateAsync<int>(Overflow) <= 0, $"{name}, {screen}: is wider than the screen.");
        }
    }

    private static async Task OpenAsync(IPage page, string address, string text)
    {
        await page.GotoAsync(address);
        await page.Locator("main").GetByText(text).SeenAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
