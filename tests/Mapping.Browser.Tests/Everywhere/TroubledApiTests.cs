using Mapping.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Everywhere;

/// <summary>The pages while the API is slow, away, or says no.</summary>
public sealed class TroubledApiTests(PortalStage stage) : PortalTest(stage)
{
    private const string Unavailable =
        """{"type":"about:blank","title":"Service Unavailable","status":503,"code":"StorageUnavailable","detail":"Our storage does not answer.","violations":[]}""";

    public static TheoryData<string> Lists() => ["/orders", "/customers", "/offers", "/subscriptions", "/subscriptions/link", "/azure-plans", "/connections", "/audit-log", "/runs"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_shows_that_it_waits_then_what_went_wrong_and_loads_when_asked_again(string address)
    {
        await Tenant.ConnectionAsync(Simulators.SampleData.SampleCatalog.Eur);
        var page = (await VisitAsync(TestUser.Administrator)).Page;
        var go = new TaskCompletionSource();
        await page.RouteAsync("**/api/**", async route =>
        {
            await go.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Status = 503, ContentType = "application/problem+json", Body = Unavailable });
        });

        await page.GotoAsync(address);
        await page.Locator("main [aria-busy=true]").SeenAsync();
        await Screenshots.TakeAsync(page, $"waiting{address.Replace('/', '-')}");
        go.SetResult();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Our storage does not answer." }).SeenAsync();
        await Screenshots.TakeAsync(page, $"failed{address.Replace('/', '-')}");
        await Axe.FindsNothingAsync(page, $"{address}, failed");
        await page.UnrouteAllAsync();
        await page.Button("Try again").EvaluateAllAsync<object?>("buttons => buttons.forEach(button => button.click())");

        await page.GetByRole(AriaRole.Alert).GoneAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).SeenAsync();
    }
}
