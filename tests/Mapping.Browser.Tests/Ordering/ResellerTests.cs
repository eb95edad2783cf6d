using Mapping.Browser.Tests.Support;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Ordering;

/// <summary>A reseller's own context: its customers, its Autotask.</summary>
public sealed class ResellerTests(PortalStage stage) : PortalTest(stage)
{
    private static readonly SampleConnection Own = SampleCatalog.Harbor;

    private static readonly SampleMapping Row = SampleCatalog.AlderPremium with
    {
        Customer = "Ivy Hotels",
        CustomerId = new("a1de2d00-3c5b-4f1e-9a77-00000000000a"),
        ResellerId = SampleCatalog.HarborId,
        Quantity = 12,
        Connection = Own,
        CompanyId = 7_002,
        ServiceId = 7_302,
        ContractId = 7_602,
        SubscriptionId = new("0a1de200-0000-4000-8000-00000000000a"),
    };

    [Fact]
    public async Task A_resellers_order_is_mapped_in_its_own_Autotask_and_the_CSP_sees_nothing_of_it()
    {
        await Tenant.ConnectionAsync(SampleCatalog.Eur);
        await Tenant.ConnectionAsync(Own);
        var page = (await VisitAsync(TestUser.Reseller, "/orders/new")).Page;
        var wizard = new OrderWizard(page);
        await FillInAsync(page);
        await page.Button("Submit Order").ClickAsync();
        await wizard.SubmitAsync();
        await page.GetByLabel("Sync to Connection").CheckAsync();

        Assert.Equal(["Choose a connection", $"{Own.Name} ({Own.Currency})"], await page.Field("Connection").GetByRole(AriaRole.Option).AllInnerTextsAsync());
        await wizard.SyncToAsync(Own);
        await Assertions.Expect(wizard.Combo("Customer")).ToHaveValueAsync("Ivy Hotels");
        await Assertions.Expect(wizard.Combo("Contract")).ToHaveValueAsync("Ivy Hotels cloud");
        await wizard.ChooseAsync("Service", "M365 Business Premium (1Y, monthly)");
        await wizard.PreviewAsync();
        await Screenshots.TakeAsync(page, "reseller-preview");
        await wizard.ConfirmAsync();
        await page.GetByText("The order is mapped to Autotask").SeenAsync();
        await Screenshots.TakeAsync(page, "reseller-result");

        AutotaskAssert.HoldsExactly(Tenant, Row, await Tenant.OrderReportAsync(OrderOf(page), Own.Context));
        AutotaskAssert.HoldsNothing(Tenant, SampleCatalog.Eur);
        Assert.All((await Tenant.AuditAsync("", Own.Context)).Items, row => Assert.Equal(("harper@harbor-it.example", Own.Context), (row.Actor, row.Context)));
        Assert.Empty((await Tenant.AuditAsync()).Items);
        var csp = (await VisitAsync(TestUser.Administrator, "/orders")).Page;
        await csp.GetByText("There are no orders yet").SeenAsync();
    }

    [Fact]
    public async Task Without_a_connection_of_its_own_no_sync_is_offered_and_the_order_is_placed_alone()
    {
        await Tenant.ConnectionAsync(SampleCatalog.Eur);
        var page = (await VisitAsync(TestUser.Reseller, "/orders/new")).Page;
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Order it") }).CheckAsync();
        await page.Button("Submit Order").ClickAsync();
        await new OrderWizard(page).SubmitAsync();

        await page.GetByText("There is no connection in this context").SeenAsync();
        Assert.Equal(0, await page.GetByLabel("Sync to Connection").CountAsync());
        await Screenshots.TakeAsync(page, "six-steps-no-connection");
        await page.Button("Finish without sync").ClickAsync();
        await page.GetByText("The order is placed").SeenAsync();
        await page.GetByText("nothing was written to Autotask").SeenAsync();

        Assert.Equal("Ordered", (await Tenant.OrderReportAsync(OrderOf(page), Own.Context)).Status);
        Assert.Equal(["CreateOrder Succeeded"], (await Tenant.AuditAsync("", Own.Context)).Items.Select(row => row.Outcome));
        Assert.Equal([(SampleCatalog.Dune.CustomerId, (Guid?)SampleCatalog.HarborId)], Placed());
        AutotaskAssert.HoldsNothing(Tenant, SampleCatalog.Eur);
    }

    /// <summary>Customer and reseller of each order that CloudCockpit has.</summary>
    private IReadOnlyList<(Guid Customer, Guid? Reseller)> Placed()
    {
        lock (Tenant.CloudCockpit.Gate)
            return [.. Tenant.CloudCockpit.Orders.Values.Select(order => (order.CustomerId, order.ResellerId))];
    }

    private static async Task FillInAsync(IPage page)
    {
        await ByHandAsync(page, "Another customer", [("Name", Row.Customer), ("Id", $"{Row.CustomerId}")]);
        await ByHandAsync(page, "Another offer", [("Name", Row.Offer.Name), ("Id", Row.Offer.Id)], ("Term", Row.Offer.TermDuration), ("Billing frequency", Row.Offer.BillingFrequency));
        await ByHandAsync(
            page, "Another subscription", [("Name", Row.SubscriptionName), ("Id", $"{Row.SubscriptionId}"), ("Created", "2026-11-20T11:15"), ("Starts", "2026-11-20")]);
        foreach (var (label, value) in new[] { ("Quantity", "12"), ("Unit price", "20.24"), ("Unit cost", "17.60"), ("Currency", "EUR") })
            await page.Field(label).FillAsync(value);
    }

    private static async Task ByHandAsync(IPage page, string title, (string Label, string Value)[] texts, params (string Label, string Value)[] choices)
    {
        await page.Button(title).ClickAsync();
        var dialog = page.DialogOf(title);
        foreach (var (label, value) in texts)
            await dialog.Field(label).FillAsync(value);
        foreach (var (label, value) in choices)
            await dialog.Field(label).SelectOptionAsync(value);
        await dialog.Button("Use it").ClickAsync();
    }

    private static string OrderOf(IPage page) => new Uri(page.Url).Segments[^1];
}
