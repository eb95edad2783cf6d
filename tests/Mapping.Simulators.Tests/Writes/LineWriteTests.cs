using System.Net;
using Mapping.Simulators.Inspection;

namespace Mapping.Simulators.Tests.Writes;

public sealed class LineWriteTests(Support.Simulators simulators)
{
    private const string Services = "Contracts/29/Services";

    [Fact]
    public async Task A_line_takes_price_and_cost_of_the_catalogue_and_its_invoice_text()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(29, 12);

        var item = (await autotask.GetAsync($"ContractServices/{line}")).Json.GetProperty("item");

        Assert.Equal((22.00m, 17.60m), (item.GetProperty("unitPrice").GetDecimal(), item.GetProperty("unitCost").GetDecimal()));
        Assert.Equal("M365 Business Premium (1Y, monthly)", item.GetProperty("invoiceDescription").GetString());
        Assert.False(item.TryGetProperty("adjustedPrice", out _));
    }

    [Fact]
    public async Task A_plain_repeat_of_a_service_is_refused_by_default_and_a_second_line_by_switch()
    {
        var autotask = simulators.NewAutotask();
        await autotask.CreateLineAsync(29, 12);

        var refused = await autotask.PostAsync(Services, new { serviceID = 12 });
        await autotask.SwitchAsync(new { repeatedService = "SecondLine" });
        await autotask.CreateLineAsync(29, 12);

        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        Assert.Equal(2, autotask.Database.Lines(29).Count);
    }

    [Fact]
    public async Task Unknown_properties_are_ignored_and_acknowledged()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync(Services, new { serviceID = 12, adjustedPrice = 1, quantity = 25, internalDescripton = "typo" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var line = Assert.Single(autotask.Database.Lines(29));
        Assert.Null(line.InternalDescription);
        Assert.Equal(22.00m, line.UnitPrice);
    }

    [Fact]
    public async Task A_patch_changes_what_it_sends_and_a_put_clears_the_rest()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(29, 12);

        await autotask.PatchAsync(Services, new { id = line, internalDescription = "ours", serviceID = 13, unitPrice = 1 });
        var patched = (await autotask.GetAsync($"ContractServices/{line}")).Json.GetProperty("item");
        await autotask.PutAsync(Services, new { id = line, internalDescription = "still ours" });
        var put = (await autotask.GetAsync($"ContractServices/{line}")).Json.GetProperty("item");

        Assert.Equal(("ours", 12, 22.00m), (patched.GetProperty("internalDescription").GetString(), patched.GetProperty("serviceID").GetInt64(), patched.GetProperty("unitPrice").GetDecimal()));
        Assert.Equal(("still ours", null), (put.GetProperty("internalDescription").GetString(), put.GetProperty("invoiceDescription").GetString()));
        Assert.Equal(22.00m, put.GetProperty("unitPrice").GetDecimal());
    }

    [Theory]
    [InlineData("Ignored", "Create", false)]
    [InlineData("OnCreate", "Create", true)]
    [InlineData("OnCreate", "Update", false)]
    [InlineData("Writable", "Update", true)]
    public async Task Prices_of_a_line_are_written_as_the_switch_says(string mode, string when, bool expected)
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { linePrices = mode });
        var created = await autotask.PostAsync(Services, when == "Create" ? new { serviceID = 12, unitPrice = 1.5m } : new { serviceID = 12 });
        var line = created.Json.GetProperty("itemId").GetInt64();
        if (when == "Update")
            await autotask.PatchAsync(Services, new { id = line, unitPrice = 1.5m });

        Assert.Equal(expected ? 1.5m : 22.00m, autotask.Database.Lines(29)[0].UnitPrice);
    }

    [Fact]
    public async Task The_url_names_the_contract_whatever_the_body_says()
    {
        var autotask = simulators.NewAutotask();

        await autotask.PostAsync(Services, new { serviceID = 12, contractID = 30 });

        Assert.Single(autotask.Database.Lines(29));
        Assert.Empty(autotask.Database.Lines(30));
    }

    [Theory]
    [InlineData("Contracts/29/Services", 18, "Reference value on field: serviceID of type: Service does not exist or is invalid.")]
    [InlineData("Contracts/29/Services", 999, "Reference value on field: serviceID of type: Service does not exist or is invalid.")]
    [InlineData("Contracts/999/Services", 12, "Reference value on field: contractID of type: Contract does not exist or is invalid.")]
    [InlineData("Contracts/34/Services", 12, "The Contract referenced by contractID must be of type Recurring Service.")]
    public async Task A_line_needs_an_active_service_and_a_recurring_contract(string path, long service, string text)
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal(text, (await autotask.PostAsync(path, new { serviceID = service })).Error);
    }

    [Fact]
    public async Task The_service_is_required_and_texts_have_their_length()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal("Value does not exist for the required field serviceID.", (await autotask.PostAsync(Services, new { internalDescription = "x" })).Error);
        Assert.Contains("internalDescription", (await autotask.PostAsync(Services, new { serviceID = 12, internalDescription = new string('x', 101) })).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_another_contract_or_without_id_is_not_found()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(29, 12);

        Assert.Contains("No matching records found.", (await autotask.PatchAsync("Contracts/30/Services", new { id = line })).Error, StringComparison.Ordinal);
        Assert.Equal("Value does not exist for the required field id.", (await autotask.PatchAsync(Services, new { internalDescription = "x" })).Error);
    }

    [Fact]
    public async Task Period_types_that_differ_are_allowed_unless_the_switch_forbids()
    {
        var autotask = simulators.NewAutotask();
        Assert.Equal(HttpStatusCode.OK, (await autotask.PostAsync(Services, new { serviceID = 17 })).Status);
        await autotask.SwitchAsync(new { linePeriodMustMatch = true });

        Assert.Equal(HttpStatusCode.InternalServerError, (await autotask.PostAsync(Services, new { serviceID = 14 })).Status);
        Assert.Equal(HttpStatusCode.OK, (await autotask.PostAsync(Services, new { serviceID = 12 })).Status);
    }

    [Fact]
    public async Task A_read_only_field_is_ignored_or_refused()
    {
        var autotask = simulators.NewAutotask();
        Assert.Equal(HttpStatusCode.OK, (await autotask.PostAsync(Services, new { serviceID = 12, internalCurrencyUnitPrice = 5 })).Status);
        await autotask.SwitchAsync(new { readOnlyFields = "Refused" });

        Assert.Contains("internalCurrencyUnitPrice", (await autotask.PostAsync(Services, new { serviceID = 13, internalCurrencyUnitPrice = 5 })).Error, StringComparison.Ordinal);
    }
}
