using Mapping.Browser.Tests.Support;
using Mapping.Simulators.SampleData;

namespace Mapping.Browser.Tests.Pages;

public sealed class ConnectionsPageTests(PortalStage stage) : PortalTest(stage)
{
    private static readonly SampleConnection Sample = SampleCatalog.Eur;

    [Fact]
    public async Task A_connection_is_added_changed_and_removed_and_errors_stand_beside_their_fields()
    {
        var own = Tenant.Own(Sample);
        var page = (await VisitAsync(TestUser.Administrator, "/connections")).Page;
        await page.GetByText("No connection yet").SeenAsync();

        await page.Button("Add connection").First.ClickAsync();
        var dialog = page.DialogOf("Add connection");
        await dialog.Field("Name").FillAsync(own.Name);
        await dialog.Field("Currency").FillAsync("eur");
        await dialog.Field("API user name").FillAsync("nobody@nimbus-demo.example");
        await dialog.Field("API user secret").FillAsync(own.Secret);
        await dialog.Button("Add connection").ClickAsync();
        await dialog.GetByText("Integration code is required").SeenAsync();
        await dialog.Field("Integration code").FillAsync(own.IntegrationCode);
        await dialog.Button("Add connection").ClickAsync();
        await dialog.GetByText("API user name is not known to Autotask: nobody@nimbus-demo.example").SeenAsync();
        await Screenshots.TakeAsync(page, "connection-form");
        await dialog.Field("API user name").FillAsync(own.UserName);
        await dialog.Button("Add connection").ClickAsync();

        var table = page.Table("Connections");
        await table.Row(own.Name).GetByText("Ready").SeenAsync();
        await page.Button($"Edit {own.Name}").ClickAsync();
        await page.DialogOf($"Edit {own.Name}").Field("Name").FillAsync("Autotask of Nimbus");
        await page.DialogOf($"Edit {own.Name}").Button("Save").ClickAsync();
        await table.Row("Autotask of Nimbus").SeenAsync();

        await page.Button("Remove Autotask of Nimbus").ClickAsync();
        var removal = page.DialogOf("Remove Autotask of Nimbus?");
        await removal.GetByText("Its credentials are removed from the secret store.").SeenAsync();
        await Screenshots.TakeAsync(page, "connection-removal");
        await removal.Button("Remove").ClickAsync();
        await page.GetByText("No connection yet").SeenAsync();
    }

    [Fact]
    public async Task A_test_names_each_missing_right_and_what_to_do()
    {
        await Tenant.ConnectionAsync(Sample);
        var user = Tenant.Database(Sample).Users.Find(Tenant.Own(Sample).UserName)!;
        user.Denied.UnionWith(["ContractServiceAdjustments.create"]);
        var page = (await VisitAsync(TestUser.Administrator, "/connections")).Page;

        await page.Button($"Test {Sample.Name}").ClickAsync();

        var dialog = page.DialogOf($"Test of {Sample.Name}");
        await dialog.GetByText("The API user lacks: ContractServiceAdjustments Create.").SeenAsync();
        var first = dialog.GetByRole(Microsoft.Playwright.AriaRole.Row).Nth(1);
        Assert.Contains("can modify services and bundles on a contract", await first.InnerTextAsync(), StringComparison.Ordinal);
        await Axe.FindsNothingAsync(page, "the test of a connection");
        await Screenshots.TakeAsync(page, "connection-test");
    }

    [Fact]
    public async Task A_connection_with_mapped_subscriptions_says_why_it_stays()
    {
        await Tenant.RunAsync(SampleCatalog.AlderPremium);
        var page = (await VisitAsync(TestUser.Administrator, "/connections")).Page;

        await page.Button($"Remove {Sample.Name}").ClickAsync();

        await page.DialogOf($"Remove {Sample.Name}?").GetByText("1 subscription is mapped through this connection, or about to be.").SeenAsync();
        Assert.Equal(0, await page.DialogOf($"Remove {Sample.Name}?").Button("Remove").CountAsync());
    }
}
