using Mapping.Browser.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Ordering;

public sealed class SixStepsTests(PortalStage stage) : PortalTest(stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;
    private static readonly SampleConnection Sample = SampleCatalog.Eur;

    [Fact]
    public async Task A_subscription_is_mapped_and_the_result_leads_to_its_audit_rows()
    {
        await Tenant.ConnectionAsync(Sample);
        // Long enough to be seen at work.
        Tenant.Database(Sample).Once("Companies", "Get", new FaultAction { Kind = FaultKind.Slow, Seconds = 3 }, call: 2);
        var page = (await VisitAsync(TestUser.Administrator)).Page;
        var wizard = new OrderWizard(page);

        await wizard.SubmitOrderAsync(Row);
        await Screenshots.TakeAsync(page, "six-steps-2-submit");
        await wizard.SubmitAsync();
        await wizard.SyncToAsync(Sample);
        await Assertions.Expect(wizard.Combo("Customer")).ToHaveValueAsync("Alder Dental");
        await Assertions.Expect(wizard.Combo("Contract")).ToHaveValueAsync("Alder Dental cloud");
        await wizard.ChooseAsync("Service", "M365 Business Premium (1Y, monthly)");
        await Screenshots.TakeAsync(page, "six-steps-4-choice");
        await Axe.FindsNothingAsync(page, "the sync choice");
        await wizard.PreviewAsync();
        await page.GetByText("new mapping").First.SeenAsync();
        await Screenshots.TakeAsync(page, "six-steps-5-preview");
        await Axe.FindsNothingAsync(page, "the preview");
        await wizard.ConfirmAsync();
        await page.GetByRole(AriaRole.Progressbar).SeenAsync();
        await Screenshots.TakeAsync(page, "six-steps-6-running");

        await page.GetByText("The order is mapped to Autotask").SeenAsync();
        await Screenshots.TakeAsync(page, "six-steps-7-result");
        await page.Link("Trigger subscription mapping to connection").ClickAsync();
        await page.DialogOf("Trigger subscription mapping to connection").GetByText("25 units").First.SeenAsync();
        Assert.Single(Tenant.Database(Sample).Lines(Row.ContractId));
    }

    [Fact]
    public async Task An_order_that_CloudCockpit_has_yet_to_fulfil_is_placed_first()
    {
        await Tenant.ConnectionAsync(Sample);
        var page = (await VisitAsync(TestUser.Administrator)).Page;
        var wizard = new OrderWizard(page);

        await page.GotoAsync("/orders/new");
        await page.Field("Fill in a sample").SelectOptionAsync(new SelectOptionValue { Label = $"Alder Dental: 25 × {Row.Offer.Name}" });
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Order it") }).CheckAsync();
        await page.Field("Subscription name").FillAsync("Front desk seats");
        await page.Button("Submit Order").ClickAsync();
        await wizard.SubmitAsync();
        await wizard.SyncToAsync(Sample);
        await wizard.ChooseAsync("Service", "M365 Business Premium (1Y, monthly)");
        await wizard.PreviewAsync();
        await wizard.ConfirmAsync();

        await page.GetByText("The order is mapped to Autotask").SeenAsync();
        await page.Table("Audit rows of the order").Row("Create order").GetByText("Succeeded").SeenAsync();
    }

    [Fact]
    public async Task What_cannot_be_chosen_is_shown_on_demand_with_its_reason()
    {
        await Tenant.ConnectionAsync(Sample);
        var page = (await VisitAsync(TestUser.Administrator)).Page;
        var wizard = new OrderWizard(page);
        await wizard.SubmitOrderAsync(Row);
        await wizard.SubmitAsync();
        await wizard.SyncToAsync(Sample);
        await Assertions.Expect(wizard.Combo("Contract")).ToHaveValueAsync("Alder Dental cloud");

        await page.GetByLabel("Show ineligible").CheckAsync();
        await wizard.Combo("Contract").ClickAsync();

        var support = page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Alder Dental support" });
        await support.SeenAsync();
        Assert.Equal("true", await support.GetAttributeAsync("aria-disabled"));
        Assert.Contains("Recurring Service", await support.InnerTextAsync(), StringComparison.Ordinal);
        await Screenshots.TakeAsync(page, "six-steps-ineligible");
    }

    [Fact]
    public async Task A_plan_that_changed_meanwhile_is_shown_again_and_nothing_was_written()
    {
        await Tenant.ConnectionAsync(Sample);
        var page = (await VisitAsync(TestUser.Administrator)).Page;
        var wizard = new OrderWizard(page);
        await wizard.SubmitOrderAsync(Row);
        await wizard.SubmitAsync();
        await wizard.SyncToAsync(Sample);
        await wizard.ChooseAsync("Service", "M365 Business Premium (1Y, monthly)");
        await wizard.PreviewAsync();
        await page.Button("Confirm Sync").SeenAsync();
        var calls = SimulatedCalls.From(Tenant.Database(Sample));
        Tenant.Database(Sample).ChangeContract(Row.ContractId, "contractName", "Alder Dental renamed");
        Tenant.Database(Sample).ChangeContract(Row.ContractId, "endDate", "2029-12-31T00:00:00");

        await page.Button("Confirm Sync").ClickAsync();

        await page.GetByText("The plan has changed since it was shown; nothing was written").SeenAsync();
        await Screenshots.TakeAsync(page, "six-steps-stale");
        Assert.Empty(calls.Writes);
    }
}
