using Mapping.Browser.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;

namespace Mapping.Browser.Tests.Pages;

public sealed class SubscriptionMappingPageTests(PortalStage stage) : PortalTest(stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task Badges_tell_what_is_in_sync_and_the_rest_is_found_at_once()
    {
        await Tenant.RunAsync(Row);
        var refusal = new FaultAction { Kind = FaultKind.ErrorWithTexts, Errors = ["The period is closed."] };
        Tenant.Database(Row.Connection).Once("ContractServiceAdjustments", "Create", refusal);
        Tenant.Database(Row.Connection).Once("ContractServices", "Merge", refusal);
        var refused = await Tenant.RunAsync(SampleCatalog.Cedar);
        Assert.Equal(("Failed", "AutotaskRefused"), (refused.Status, refused.Code));
        var page = (await VisitAsync(TestUser.Administrator, "/subscriptions")).Page;

        var table = page.Table("Subscription mapping");
        await table.Row("for Alder Dental").GetByText("Synced", new() { Exact = true }).SeenAsync();
        await table.Row("for Cedar Aid").GetByText("Out of Sync", new() { Exact = true }).SeenAsync();
        await page.GetByLabel("Hide synced").CheckAsync();
        await table.Row("for Alder Dental").GoneAsync();
        await table.Row("for Cedar Aid").SeenAsync();
        await Screenshots.TakeAsync(page, "subscriptions-out-of-sync");
    }

    [Fact]
    public async Task A_removal_says_that_the_line_stays_and_leaves_Autotask_alone()
    {
        await Tenant.RunAsync(Row);
        var page = (await VisitAsync(TestUser.Administrator, "/subscriptions")).Page;
        var calls = SimulatedCalls.From(Tenant.Database(Row.Connection));

        await page.Button($"Unmap {Row.SubscriptionName}").ClickAsync();
        var dialog = page.DialogOf($"Unmap {Row.SubscriptionName}?");
        await dialog.GetByText("goes on billing").SeenAsync();
        await Screenshots.TakeAsync(page, "subscription-removal");
        await dialog.Button("Unmap").ClickAsync();

        await page.GetByText("No subscription is mapped yet").SeenAsync();
        Assert.Empty(calls.Writes);
    }
}
