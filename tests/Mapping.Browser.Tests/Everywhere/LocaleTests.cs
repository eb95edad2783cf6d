using Mapping.Browser.Tests.Support;

namespace Mapping.Browser.Tests.Everywhere;

public sealed class LocaleTests(PortalStage stage) : PortalTest(stage)
{
    [Fact]
    public async Task Dates_and_money_are_written_as_the_browsers_user_writes_them()
    {
        await SampleWork.DoAsync(Tenant);
        var page = (await VisitAsync(TestUser.Administrator, "/azure-plans", locale: "de-DE")).Page;

        await page.Table("Costs of the month").Row("Elm Logistics").GetByText("1.494,37 €").First.SeenAsync();
        await page.GotoAsync("/subscriptions");

        await page.Table("Subscription mapping").Row("Alder Dental").GetByText("20.11.2026").SeenAsync();
    }
}
