using Mapping.Browser.Tests.Support;
using Mapping.Scenarios.Tests.Mappings;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Portal;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Pages;

/// <summary>A person reads sentences and names, not codes and numbers, and gets to the record in Autotask.</summary>
public sealed class WordsAndLinksTests(PortalStage stage) : PortalTest(stage)
{
    private const string Sentence = "an Azure plan's cost is billed by calendar month";
    private const string Remedy = "Choose a contract that starts on day 1";
    private const string Contract = "https://ww14.autotask.net/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenContract&ContractID=";
    private const string Company = "https://ww14.autotask.net/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenAccount&AccountID=";
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task A_rejected_order_tells_the_sentence_and_what_to_do_everywhere(Screen screen)
    {
        var order = await Tenant.RunAsync(SampleCatalog.Fern);
        var page = (await VisitAsync(TestUser.Administrator, "/orders", screen)).Page;

        await SaysWhyAsync(page.Table("Orders, newest first").Row("Fern Labs"));
        await Screenshots.TakeAsync(page, $"words-orders-{screen}");
        await page.GotoAsync($"/orders/{order.OrderId}");
        await SaysWhyAsync(page.Locator("main"));
        await page.Table("Audit rows of the order").Row("Trigger subscription mapping").GetByText(Sentence).SeenAsync();
        await Screenshots.TakeAsync(page, $"words-rejected-{screen}");
        await page.GotoAsync("/audit-log");
        await SaysWhyAsync(page.Table("Operations, newest first").Row("Fern Labs"));
        Assert.InRange(await LinesAsync(page.Table("Operations, newest first").Locator(".address").First), 1, 2);
        await Screenshots.TakeAsync(page, $"words-audit-{screen}");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task Results_have_names_beside_numbers_and_open_in_Autotask(Screen screen)
    {
        var order = await Tenant.RunAsync(Row);
        var page = (await VisitAsync(TestUser.Administrator, $"/orders/{order.OrderId}", screen)).Page;

        foreach (var text in new[] { "Alder Dental cloud", "No. 29", "M365 Business Premium (1Y, monthly)", "No. 12", "No. 174" })
            await page.GetByText(text).First.SeenAsync();
        await OpensAsync(page.Link("Open in Autotask contract Alder Dental cloud, in a new tab"), $"{Contract}29");
        await OpensAsync(page.Link("Open in Autotask company Alder Dental, in a new tab"), $"{Company}174");
        await Screenshots.TakeAsync(page, $"words-result-{screen}");
        await Axe.FindsNothingAsync(page, "an order's result");
        await page.GotoAsync("/customers");
        await OpensAsync(page.Link("Open in Autotask company Alder Dental, in a new tab"), $"{Company}174");
        await Screenshots.TakeAsync(page, $"words-customers-{screen}");
        await page.GotoAsync("/audit-log");
        await page.Table("Operations, newest first").Row("Trigger subscription mapping").GetByText("Alder Dental cloud").SeenAsync();
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task A_renewed_contract_that_ends_before_the_term_is_shown_with_its_dates(Screen screen)
    {
        var order = await Tenant.RunAsync(Row);
        using var linked = await LinkedSubscription.OpenAsync(Tenant, Row);
        var old = order.Result!.ContractServiceId;
        var start = new DateOnly(2026, 10, 1);
        var renewal = RenewalDesk.Renew(linked.Database, Row.ContractId, new Renewal { StartDate = start, EndDate = start.AddYears(1).AddDays(-1) });
        await linked.PutAsync((await linked.BodyAsync(renewal.Lines[old])).With("contractId", renewal.ContractId));
        var page = (await VisitAsync(TestUser.Administrator, "/subscriptions", screen)).Page;

        var row = page.Table("Subscription mapping").Row(Row.SubscriptionName);
        foreach (var text in new[] { "Alder Dental cloud (renewal)", $"Before: no. 29, line {old}", "ends on 2027-09-30, before the subscription's term" })
            await row.GetByText(text).First.SeenAsync();
        await OpensAsync(row.Locator("a", new() { HasText = "Open in Autotask" }), $"{Contract}{renewal.ContractId}");
        await Screenshots.TakeAsync(page, $"words-renewed-{screen}");
        await Axe.FindsNothingAsync(page, "a renewed contract");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task Azure_is_written_as_a_name(Screen screen)
    {
        var row = NewPlans.Add(Tenant, NewPlans.Row(1, "Elm Group", SampleCatalog.Eur), new DateOnly(2040, 12, 31));
        await Tenant.RunAsync(row);
        var page = (await VisitAsync(TestUser.Administrator, "/audit-log", screen)).Page;

        await page.GetByText("All operations").ClickAsync();
        foreach (var label in new[] { "Set Azure plan cost", "Reset Azure plan cost", "Set Azure markup", "Remove Azure markup" })
            await page.GetByLabel(label, new() { Exact = true }).SeenAsync();
        await page.GotoAsync("/azure-plans");
        await page.Table("Mapped Azure plans").Row("Elm Group").Locator("a", new() { HasText = "Open in Autotask" }).SeenAsync();
        await Screenshots.TakeAsync(page, $"words-azure-{screen}");
    }

    private static async Task SaysWhyAsync(ILocator where)
    {
        await where.GetByText(Sentence).First.SeenAsync();
        await where.GetByText(Remedy).First.SeenAsync();
    }

    private static Task OpensAsync(ILocator link, string address) => Assertions.Expect(link).ToHaveAttributeAsync("href", address);

    private static async Task<int> LinesAsync(ILocator text) =>
        await text.EvaluateAsync<int>("node => Math.round(node.getBoundingClientRect().height / parseFloat(getComputedStyle(node).lineHeight))");
}
