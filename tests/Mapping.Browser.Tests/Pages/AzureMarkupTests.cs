using System.Globalization;
using Mapping.Browser.Tests.Support;
using Mapping.Scenarios.Tests.AzurePlans;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Pages;

public sealed class AzureMarkupTests(PortalStage stage) : PortalTest(stage)
{
    [Fact]
    public async Task A_customers_own_markup_is_added_billed_changed_and_removed()
    {
        var azure = await AzureStage.MapAsync(Tenant, Month(2));
        azure.Tell(Month(2), 100m);
        azure.Tell(Month(1), 100m);
        var page = (await VisitAsync(TestUser.Administrator, "/azure-plans")).Page;
        await page.GetByText("No customer has a markup of its own").SeenAsync();
        await page.GetByText("All others: 12%, as the connection says.").SeenAsync();

        await page.Button("Add markup").ClickAsync();
        var dialog = page.DialogOf("Add markup");
        await dialog.Button("Save").ClickAsync();
        await dialog.GetByText("Customer must be chosen").SeenAsync();
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Customer" }).FillAsync("elm");
        await Screenshots.TakeAsync(page, "azure-markup-choice");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Elm Logistics") }).ClickAsync();
        await dialog.Button("Save").ClickAsync();
        await dialog.GetByText("Markup in percent is required").SeenAsync();
        await dialog.Field("Markup in percent").FillAsync("1000.5");
        await dialog.Button("Save").ClickAsync();
        await dialog.GetByText(new System.Text.RegularExpressions.Regex("^Markup in percent must")).SeenAsync();
        await Screenshots.TakeAsync(page, "azure-markup-add");
        await Axe.FindsNothingAsync(page, "a markup to be added");
        await dialog.Field("Markup in percent").FillAsync("7.5");
        await dialog.Button("Save").ClickAsync();
        var table = page.Table("Markups by customer");
        await table.Row("Elm Logistics").GetByText("7.5%").SeenAsync();
        await azure.RunAsync(Month(2));

        await page.Button("Change the markup of Elm Logistics").ClickAsync();
        await page.DialogOf("Markup of Elm Logistics").Field("Markup in percent").FillAsync("20");
        await page.DialogOf("Markup of Elm Logistics").Button("Save").ClickAsync();
        await table.Row("Elm Logistics").GetByText("20%").SeenAsync();
        await Screenshots.TakeAsync(page, "azure-markups");
        await page.Button("Remove the markup of Elm Logistics").ClickAsync();
        await page.DialogOf("Remove the markup of Elm Logistics?").GetByText("12% is added, as for all customers of Autotask EUR, instead of 20%").SeenAsync();
        await page.DialogOf("Remove the markup of Elm Logistics?").Button("Remove").ClickAsync();
        await page.GetByText("No customer has a markup of its own").SeenAsync();
        await azure.RunAsync(Month(1));

        Assert.Equal([(Month(2), 107.5m), (Month(1), 112m)], azure.Billed().OrderBy(month => month.Key, StringComparer.Ordinal).Select(month => (month.Key, month.Value.Price)));
        Assert.Equal(
            ["12 % as the connection, before 20 %.", "20 %, before 7.5 %.", "7.5 %, before 12 %."],
            (await Tenant.AuditAsync("?operations=SetAzureMarkup|RemoveAzureMarkup")).Items.Select(row => row.Details));
    }

    private static string Month(int back) => DateTime.UtcNow.AddDays(1 - DateTime.UtcNow.Day).AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
