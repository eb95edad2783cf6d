using Mapping.Browser.Tests.Support;
using Mapping.Simulators.SampleData;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Pages;

public sealed class MappingPageTests(PortalStage stage) : PortalTest(stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_customer_is_mapped_found_hidden_and_unmapped()
    {
        await Tenant.ConnectionAsync(Row.Connection);
        var page = (await VisitAsync(TestUser.Administrator, "/customers")).Page;
        await page.GetByText("No customer is mapped yet").SeenAsync();

        await page.Button("Map Alder Dental").ClickAsync();
        var dialog = page.DialogOf("Map Alder Dental");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Alder Dental" }).SeenAsync();
        await dialog.GetByLabel("Show what can’t be chosen").CheckAsync();
        await dialog.GetByLabel("Company begins with").FillAsync("ald");
        var prospect = dialog.GetByRole(AriaRole.Radio, new() { Name = "Alder Furniture" });
        await prospect.SeenAsync();
        Assert.True(await prospect.IsDisabledAsync());
        await dialog.GetByText("CompanyNotCustomerType").SeenAsync();
        await Screenshots.TakeAsync(page, "mapping-choice");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Alder Dental" }).CheckAsync();
        await dialog.Button("Map").ClickAsync();

        var mapped = page.Table("Mapped customers");
        await mapped.Row("Alder Dental").GetByText("No. 174").SeenAsync();
        await page.Field("Customer begins with").FillAsync("birch");
        await page.GetByText("No mapped customer begins with “birch”").SeenAsync();
        await page.Field("Customer begins with").FillAsync("ALD");
        await mapped.Row("Alder Dental").SeenAsync();
        await page.Field("Customer begins with").FillAsync("");
        await page.GetByLabel("Hide mapped").CheckAsync();
        await mapped.GoneAsync();
        await page.Table("customers that are not mapped").Row("Birch School").SeenAsync();
        await page.GetByLabel("Hide mapped").UncheckAsync();

        await page.Button("Unmap Alder Dental").ClickAsync();
        var removal = page.DialogOf("Unmap Alder Dental?");
        await removal.GetByText("Nothing is changed in Autotask; the audit log stays.").SeenAsync();
        await removal.Button("Unmap").ClickAsync();
        await page.GetByText("No customer is mapped yet").SeenAsync();
        await page.Button("Map Alder Dental").SeenAsync();
    }

    [Fact]
    public async Task Suggestions_map_nothing_but_what_was_ticked()
    {
        await Tenant.ConnectionAsync(Row.Connection);
        var page = (await VisitAsync(TestUser.Administrator, "/customers")).Page;

        await page.Button("Suggest matches").ClickAsync();
        var dialog = page.DialogOf("Suggested companies");
        await dialog.Button("Map ticked").ClickAsync();
        await dialog.GetByText("Nothing is ticked, so nothing is mapped.").SeenAsync();
        Assert.Empty((await Tenant.AuditAsync()).Items);
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Birch School" }).CheckAsync();
        await Screenshots.TakeAsync(page, "mapping-suggestions");
        await dialog.Button("Map ticked").ClickAsync();

        await page.Table("Mapped customers").Row("Birch School").SeenAsync();
        Assert.Equal(1, await page.Table("Mapped customers").Locator("tbody").GetByRole(AriaRole.Row).CountAsync());
    }

    [Fact]
    public async Task A_file_is_imported_whole_or_not_at_all_and_exported_again()
    {
        await Tenant.ConnectionAsync(Row.Connection);
        var page = (await VisitAsync(TestUser.Administrator, "/customers")).Page;
        await page.Button("Import CSV").ClickAsync();
        var dialog = page.DialogOf("Import customers");

        await ImportAsync(dialog, $"{Row.CustomerId},Alder Dental,174", "no-guid,Birch School,175");
        await dialog.GetByText("Nothing was imported: 1 line is not right.").SeenAsync();
        await dialog.GetByRole(AriaRole.Table).Row("Line 3").GetByText("customerId must be a GUID").SeenAsync();
        await Screenshots.TakeAsync(page, "mapping-import");
        await ImportAsync(dialog, $"{Row.CustomerId},Alder Dental,174");
        await dialog.GetByText("1 mapped, 0 stood so already.").SeenAsync();
        await dialog.Button("Close").ClickAsync();

        await page.Table("Mapped customers").Row("Alder Dental").SeenAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("Export CSV").ClickAsync());
        Assert.Contains("Alder Dental,174", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_shows_its_provider_id_and_is_mapped_by_its_variant()
    {
        await Tenant.ConnectionAsync(Row.Connection);
        var page = (await VisitAsync(TestUser.Administrator, "/offers")).Page;
        var unmapped = page.Table("offers that are not mapped");
        await unmapped.Row("CFQ7TTC0LH18:0001").GetByText("Commercial · One month · Monthly").SeenAsync();

        await page.Button("Map Microsoft 365 Business Basic").ClickAsync();
        var dialog = page.DialogOf("Map Microsoft 365 Business Basic");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "M365 Business Basic (1M, monthly)" }).CheckAsync();
        Assert.Equal(0, await dialog.GetByRole(AriaRole.Radio, new() { Name = "M365 E3 Education (1Y, yearly)" }).CountAsync());
        await dialog.Button("Map").ClickAsync();

        await page.Table("Mapped offers").Row("Microsoft 365 Business Basic").GetByText("M365 Business Basic (1M, monthly)").SeenAsync();
        await page.Button("Unmap Microsoft 365 Business Basic").SeenAsync();
    }

    private static async Task ImportAsync(ILocator dialog, params string[] lines)
    {
        var text = string.Join("\r\n", lines.Prepend("customerId,customerName,companyId"));
        await dialog.GetByLabel("CSV file").SetInputFilesAsync(
            new FilePayload { Name = "customers.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await dialog.Button("Import").ClickAsync();
    }
}
