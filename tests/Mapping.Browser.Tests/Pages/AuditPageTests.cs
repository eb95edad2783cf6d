using Azure.Data.Tables;
using Mapping.Browser.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Pages;

public sealed class AuditPageTests(PortalStage stage) : PortalTest(stage)
{
    private const string AuditLogs = "AuditLogs";

    [Fact]
    public async Task Operations_are_filtered_looked_into_and_exported()
    {
        var order = await Tenant.RunAsync(SampleCatalog.AlderPremium);
        await Tenant.RunAsync(SampleCatalog.Fern);
        var page = (await VisitAsync(TestUser.Viewer, "/audit-log")).Page;
        var table = page.Table("Operations, newest first");
        await table.Row("Fern Labs").First.SeenAsync();

        await page.Field("Status").SelectOptionAsync("Failed");
        await table.Row("AzureContractMustStartDay1").SeenAsync();
        await table.Row("Alder Dental").GoneAsync();
        await page.Button("Clear filters").ClickAsync();
        await page.Field("Order").FillAsync(order.OrderId);
        await table.Row("Fern Labs").GoneAsync();

        await page.GetByText("All operations").ClickAsync();
        await page.GetByLabel("Trigger subscription mapping to connection").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await table.Row("Create connection").GoneAsync();
        await Screenshots.TakeAsync(page, "audit-filtered");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Details of Trigger subscription mapping") }).ClickAsync();
        var dialog = page.DialogOf("Trigger subscription mapping to connection");
        await dialog.GetByText("ServiceAdjustments").First.ClickAsync();
        await dialog.GetByText("Received").SeenAsync();
        await Screenshots.TakeAsync(page, "audit-operation");
        await Axe.FindsNothingAsync(page, "an operation of the audit log");
        await dialog.Button("Close").ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("Export CSV").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(2, lines.Length);
        Assert.Contains(order.OrderId, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_proves_the_chain_and_finds_a_row_that_was_changed()
    {
        await Tenant.RunAsync(SampleCatalog.AlderPremium);
        var page = (await VisitAsync(TestUser.Administrator, "/audit-log")).Page;

        await page.Button("Verify").ClickAsync();
        var dialog = page.DialogOf("Is the audit log as it was written?");
        await dialog.GetByText("none changed, removed, inserted or moved").SeenAsync();
        await Screenshots.TakeAsync(page, "audit-verified");
        await dialog.Button("Close").ClickAsync();
        await ChangeARowAsync();
        await page.Button("Verify").ClickAsync();

        await page.DialogOf("Is the audit log as it was written?").GetByText("No: the chain is broken.").SeenAsync();
        await Screenshots.TakeAsync(page, "audit-broken");
    }

    [Fact]
    public async Task A_search_through_a_long_log_goes_on_by_itself_and_shows_how_far_it_is()
    {
        var newest = DateTimeOffset.UtcNow.AddMinutes(-1);
        await Stage.Stage.WriteAuditAsync(
            Tenant, Enumerable.Range(0, 1_200).Select(number => (number == 1_199 ? "Zephyr Labs" : "Birch School", newest.AddMinutes(-number))));
        var page = (await VisitAsync(TestUser.Administrator, "/audit-log")).Page;
        await page.Table("Operations, newest first").Row("Birch School").First.SeenAsync();
        var go = new TaskCompletionSource();
        await page.RouteAsync("**/api/audit-logs?*continuationToken=*", async route =>
        {
            await go.Task;
            await route.ContinueAsync();
        });

        await page.Field("Customer contains").FillAsync("zephyr");
        await page.GetByText(new System.Text.RegularExpressions.Regex("^Searched back to .*, 0 operations found so far")).SeenAsync();
        await page.GetByRole(AriaRole.Progressbar, new() { Name = "Progress of the search" }).SeenAsync();
        await Screenshots.TakeAsync(page, "audit-search");
        await Axe.FindsNothingAsync(page, "a search through the audit log");
        go.SetResult();

        await page.Table("Operations, newest first").Row("Zephyr Labs").SeenAsync();
        await page.GetByText("Searched back to").GoneAsync();
        Assert.Equal(1, await page.Table("Operations, newest first").Locator("tbody").GetByRole(AriaRole.Row).CountAsync());
    }

    private async Task ChangeARowAsync()
    {
        var row = (await Stage.Stage.RowsAsync(Tenant, AuditLogs)).First(row => row.ContainsKey("Details"));
        row["Details"] = "1 unit, for nothing.";
        await Stage.Stage.Tables.GetTableClient(AuditLogs).UpdateEntityAsync(row, Azure.ETag.All, TableUpdateMode.Replace);
    }
}
