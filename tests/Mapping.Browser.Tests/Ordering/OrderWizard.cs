using Mapping.Browser.Tests.Support;
using Mapping.Simulators.SampleData;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Ordering;

/// <summary>The six steps as a person takes them: by roles and visible labels.</summary>
internal sealed class OrderWizard(IPage page)
{
    public async Task SubmitOrderAsync(SampleMapping row)
    {
        await page.GotoAsync("/orders");
        await page.Link("New order").First.ClickAsync();
        await page.Field("Fill in a sample").SelectOptionAsync(new SelectOptionValue { Label = $"{row.Customer}: {row.Quantity} × {row.Offer.Name}" });
        await page.Button("Submit Order").ClickAsync();
    }

    public async Task SubmitAsync()
    {
        await page.Heading("Is this right?").SeenAsync();
        await page.Button("Submit").ClickAsync();
    }

    public async Task SyncToAsync(SampleConnection connection)
    {
        await page.GetByLabel("Sync to Connection").CheckAsync();
        await page.Field("Connection").SelectOptionAsync(new SelectOptionValue { Label = $"{connection.Name} ({connection.Currency})" });
        // What is mapped or alone eligible is filled in first.
        await Assertions.Expect(Combo("Contract")).Not.ToHaveValueAsync("");
    }

    public ILocator Combo(string name) => page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    public async Task ChooseAsync(string box, string name)
    {
        await Combo(box).FillAsync(name);
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = name }).First.ClickAsync();
    }

    public async Task PreviewAsync()
    {
        await page.Button("Preview").ClickAsync();
        await page.Heading("This is what will be written").SeenAsync();
    }

    public async Task ConfirmAsync()
    {
        await page.Button("Confirm Sync").ClickAsync();
        await page.GetByText("The sync is running in the background").Or(page.GetByText("The order is mapped to Autotask")).SeenAsync();
    }
}
