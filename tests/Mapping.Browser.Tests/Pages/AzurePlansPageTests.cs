using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.Browser.Tests.Support;
using Mapping.Scenarios.Tests.AzurePlans;
using Mapping.TestKit.Waiting;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Pages;

public sealed class AzurePlansPageTests(PortalStage stage) : PortalTest(stage)
{
    [Fact]
    public async Task A_month_is_tried_run_and_shown_as_bars_and_as_a_table()
    {
        var azure = await AzureStage.MapAsync(Tenant, Month(3));
        foreach (var (back, usage) in new[] { (3, 1_080m), (2, 1_190.5m), (1, 1_284.37m) })
            azure.Tell(Month(back), usage, cost => cost with { Reservations = 210m, SavingsPlans = 95.50m });
        var page = (await VisitAsync(TestUser.Administrator, "/azure-plans")).Page;
        await page.Table("Mapped Azure plans").Row("Elm Logistics").SeenAsync();
        await page.GetByText("No cost of this month is known").SeenAsync();

        await page.Button("Dry run").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("Nothing was written.").SeenAsync();
        Assert.Equal(0, azure.Adjustments);
        await page.GetByRole(AriaRole.Dialog).Button("Close").ClickAsync();
        await page.Button("Run now").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("The run has ended.").SeenAsync();
        await Screenshots.TakeAsync(page, "azure-run");
        await page.GetByRole(AriaRole.Dialog).Button("Close").ClickAsync();

        await page.Table("Costs of the month").Row("Elm Logistics").GetByText("Billed", new() { Exact = true }).SeenAsync();
        await page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Cost and price from") }).SeenAsync();
        await page.GetByText("Show as a table").ClickAsync();
        await page.Table("Cost and price by month").Row("€1,589.87").GetByText("€1,780.6544").SeenAsync();
        await Screenshots.TakeAsync(page, "azure-plans");
        await Axe.FindsNothingAsync(page, "Azure plans with amounts");
    }

    [Fact]
    public async Task A_held_cost_is_approved_at_a_rate_or_rejected()
    {
        var azure = await AzureStage.MapAsync(Tenant, Month(2));
        azure.Tell(Month(2), 100m, cost => cost with { Currency = "USD" });
        azure.Tell(Month(1), -5m);
        await azure.StartAsync(new JsonObject { ["month"] = Month(1) });
        await WaitFor.ConditionAsync("both costs are held", async () => await IsHeldAsync(azure, 1) && await IsHeldAsync(azure, 2));
        var page = (await VisitAsync(TestUser.Administrator, $"/azure-plans?month={Month(2)}")).Page;

        await page.Button("Approve the cost of Elm Logistics").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Button("Approve").ClickAsync();
        await dialog.GetByText("Exchange rate is required").SeenAsync();
        await Screenshots.TakeAsync(page, "azure-approval");
        await dialog.Field("Exchange rate").FillAsync("0.5");
        await dialog.Button("Approve").ClickAsync();
        await page.Table("Costs of the month").GetByText("Approved by ada@nimbus-demo.example").SeenAsync();

        await page.GotoAsync($"/azure-plans?month={Month(1)}");
        await page.Button("Reject the cost of Elm Logistics").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Button("Reject").ClickAsync();
        await page.Table("Costs of the month").GetByText("Rejected", new() { Exact = true }).SeenAsync();
    }

    [Fact]
    public async Task A_file_of_costs_tells_what_matched_and_names_the_line_that_is_wrong()
    {
        await AzureStage.MapAsync(Tenant, Month(1));
        var page = (await VisitAsync(TestUser.Administrator, "/azure-plans")).Page;

        await page.Button("Import costs").ClickAsync();
        await page.DialogOf("Import costs").GetByLabel("Cost files").SetInputFilesAsync(
            new FilePayload { Name = "costs.csv", MimeType = "text/csv", Buffer = "not,a,cost\n1,2,3"u8.ToArray() });
        await page.DialogOf("Import costs").Button("Import").ClickAsync();

        await page.DialogOf("Import costs").GetByText("InvalidRequest").SeenAsync();
        await Screenshots.TakeAsync(page, "azure-import");
    }

    [Fact]
    public async Task A_second_file_of_an_invoice_shows_what_stands_there_and_asks_what_it_is()
    {
        var azure = await AzureStage.MapAsync(Tenant, Month(1));
        await azure.ImportInvoiceAsync(azure.Line("G000000011", "1284.37", $"{Month(1)}-01"));
        var page = (await VisitAsync(TestUser.Administrator, "/azure-plans")).Page;
        await page.Button("Import costs").ClickAsync();
        var dialog = page.DialogOf("Import costs");
        await dialog.GetByLabel("Cost files").SetInputFilesAsync(Part(azure, "100,10"));
        await dialog.GetByLabel("Decimal sign").SelectOptionAsync("comma");
        await dialog.GetByLabel("Date order").SelectOptionAsync("dayFirst");

        await dialog.Button("Import").ClickAsync();
        await dialog.GetByText("Invoice G000000011 is imported: 1 file, 1 row, 1284.37 EUR").SeenAsync();
        await dialog.Button("Import").ClickAsync();
        await dialog.GetByText("These files have to be said to complete or to replace what is imported").SeenAsync();
        await Screenshots.TakeAsync(page, "azure-import-again");
        await dialog.GetByLabel("These files").SelectOptionAsync("add");
        await dialog.Button("Import").ClickAsync();

        var row = dialog.GetByRole(AriaRole.Table, new() { Name = "Matched" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "Elm Logistics" });
        await row.GetByText("€100.10").SeenAsync();
        await row.GetByText("€1,384.47").SeenAsync();
        await row.GetByText("the plan’s id in CloudCockpit").SeenAsync();
        await Screenshots.TakeAsync(page, "azure-import-report");
        await Axe.FindsNothingAsync(page, "A report of imported costs");
    }

    private static FilePayload Part(AzureStage azure, string amount)
    {
        var line = $"{azure.Row.CustomerId};G000000011;Virtual Machines;{amount};EUR;{azure.Row.SubscriptionId};{Month(1)}-15";
        var text = $"CustomerId;InvoiceNumber;ProductName;Subtotal;Currency;SubscriptionId;ChargeStartDate\n{line}\n";
        return new FilePayload { Name = "part.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
    }

    private static async Task<bool> IsHeldAsync(AzureStage azure, int back)
    {
        using var client = azure.Tenant.Client();
        var costs = await client.GetFromJsonAsync<JsonNode>($"/api/azure-plans/costs?month={Month(back)}");
        return costs!["items"]!.AsArray() is [var cost] && cost!["state"]!.GetValue<string>() == "Held";
    }

    /// <summary>So many months back.</summary>
    private static string Month(int back) => DateTime.UtcNow.AddDays(1 - DateTime.UtcNow.Day).AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
