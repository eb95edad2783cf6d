using Mapping.Browser.Tests.Support;
using Mapping.Simulators.SampleData;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Ordering;

/// <summary>The six steps without a mouse.</summary>
public sealed class KeyboardTests(PortalStage stage) : PortalTest(stage)
{
    private const int MostTabs = 80;

    private const string Focused =
        """
        () => {
          const element = document.activeElement;
          return (element.labels?.[0]?.textContent || element.getAttribute('aria-label') || element.textContent || '').trim();
        }
        """;

    [Fact]
    public async Task An_order_is_placed_and_synced_by_keys_alone()
    {
        await Tenant.ConnectionAsync(SampleCatalog.Eur);
        var page = (await VisitAsync(TestUser.Administrator, "/orders")).Page;
        await page.GetByText("There are no orders yet").SeenAsync();

        await PressAtAsync(page, "New order", "Enter");
        await page.Button("Submit Order").SeenAsync();
        await PressAtAsync(page, "Submit Order", "Enter");
        await page.Button("Submit").SeenAsync();
        await PressAtAsync(page, "Submit", "Enter");
        await page.GetByLabel("Sync to Connection").SeenAsync();
        await PressAtAsync(page, "Sync to Connection", "Space");
        await Assertions.Expect(Combo(page, "Contract")).ToHaveValueAsync("Alder Dental cloud");
        await PressAtAsync(page, "Service", "ArrowDown");
        await page.Keyboard.TypeAsync("M365 Business Premium (1Y, m");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Combo(page, "Service")).ToHaveValueAsync("M365 Business Premium (1Y, monthly)");
        await PressAtAsync(page, "Preview", "Enter");
        await page.Button("Confirm Sync").SeenAsync();
        await PressAtAsync(page, "Confirm Sync", "Enter");

        await page.GetByText("The order is mapped to Autotask").SeenAsync();
    }

    private static ILocator Combo(IPage page, string name) => page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    private static async Task PressAtAsync(IPage page, string name, string key)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await page.EvaluateAsync<string>(Focused) == name)
            {
                await page.Keyboard.PressAsync(key);
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{name} is not reached by {MostTabs} tabs.");
    }
}
