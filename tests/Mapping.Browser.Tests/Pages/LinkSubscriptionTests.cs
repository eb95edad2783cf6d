using Mapping.Browser.Tests.Support;
using Mapping.Scenarios.Tests.Mappings;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Pages;

/// <summary>A subscription whose Contract Service a person made in Autotask long ago.</summary>
public sealed class LinkSubscriptionTests(PortalStage stage) : PortalTest(stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_line_that_stands_is_linked_and_no_order_makes_another()
    {
        using var before = await LinkedSubscription.OpenAsync(Tenant, Row, isMapped: false);
        var line = before.AddLine();
        var page = (await VisitAsync(TestUser.Administrator, "/subscriptions")).Page;
        await page.Link("Link a subscription").ClickAsync();
        await SayWhatIsBilledAsync(page);
        await page.Link("Map the customer Alder Dental to its company").SeenAsync();
        await page.Link("Map the offer Microsoft 365 Business Premium to its service").SeenAsync();
        await Screenshots.TakeAsync(page, "link-not-mapped");
        using var linked = await LinkedSubscription.OpenAsync(Tenant, Row);
        var calls = SimulatedCalls.From(linked.Database);
        await page.Button("Back").ClickAsync();
        await page.Button("Continue").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Contract" })).ToHaveValueAsync("Alder Dental cloud");
        await page.Button("Link").ClickAsync();
        await page.GetByText("Contract Service is required").SeenAsync();
        await page.Field("Contract Service").FillAsync("999999");
        await page.Button("Link").ClickAsync();
        await page.GetByText("has no Contract Service 999999").SeenAsync();
        await page.GetByText("Choose one that stands on this contract in Autotask.").SeenAsync();
        await Screenshots.TakeAsync(page, "link-refused");
        await Axe.FindsNothingAsync(page, "a link that was refused");
        await page.Field("Contract Service").FillAsync($"{line}");
        await page.Button("Link").ClickAsync();
        await page.GetByText($"{Row.SubscriptionName} is linked to Contract Service {line}").SeenAsync();
        await page.GetByText("Autotask bills it as you said.").SeenAsync();
        await page.Link("To the subscriptions").ClickAsync();

        await page.Table("Subscription mapping").Row(Row.SubscriptionName).GetByText("Synced", new() { Exact = true }).SeenAsync();
        Assert.Empty(calls.Writes);
        var audit = Assert.Single((await Tenant.AuditAsync("?operations=TriggerSubscriptionMappingToConnection")).Items);
        Assert.Equal(("Succeeded", Row.SubscriptionId, "ada@nimbus-demo.example"), (audit.Status, audit.SubscriptionId, audit.Actor));
        Assert.Equal("SubscriptionAlreadyMapped", (await Tenant.RunAsync(Row)).Code);
    }

    [Fact]
    public async Task What_Autotask_bills_otherwise_is_told_at_once()
    {
        using var linked = await LinkedSubscription.OpenAsync(Tenant, Row);
        var line = linked.AddLine(units: 30);
        var page = (await VisitAsync(TestUser.Administrator, "/subscriptions/link")).Page;
        await SayWhatIsBilledAsync(page);

        await page.Field("Contract Service").FillAsync($"{line}");
        await page.GetByText("Nothing is written to Autotask now").SeenAsync();
        await Screenshots.TakeAsync(page, "link-line");
        await Axe.FindsNothingAsync(page, "a line to be linked");
        await page.Button("Link").ClickAsync();

        await page.GetByText("and Autotask bills something else").SeenAsync();
        await page.GetByText("30 units, not 25").SeenAsync();
        await Screenshots.TakeAsync(page, "link-out-of-sync");
        var mapping = Assert.Single((await linked.Api.ListAsync("subscription-mappings"))["items"]!.AsArray());
        Assert.Equal(("OutOfSync", line), (mapping!["status"]!.GetValue<string>(), mapping["contractServiceId"]!.GetValue<long>()));
    }

    private static async Task SayWhatIsBilledAsync(IPage page)
    {
        await page.Field("Fill in a sample").SelectOptionAsync(new SelectOptionValue { Label = $"{Row.Customer}: {Row.Quantity} × {Row.Offer.Name}" });
        await page.Button("Continue").ClickAsync();
        await page.Heading("Where it is billed").SeenAsync();
    }
}
