using System.Net;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A month that costs far less than those before is as odd as one that costs far more.</summary>
public sealed class LowCostTests(Stage stage)
{
    [Fact]
    public async Task Neither_a_month_of_zero_lines_nor_the_next_low_one_is_billed_without_a_question()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-08");
        await azure.ImportInvoiceAsync(azure.Line("G8", "1000.00", "2026-08-01"));
        await azure.RunAsync("2026-08");
        await azure.ImportInvoiceAsync(azure.Line("G9", "0.00", "2026-09-01"), azure.Line("G9", "0.00", "2026-09-02"));
        await azure.ImportInvoiceAsync(azure.Line("G10", "0.01", "2026-10-01"));

        await azure.StartAsync(new() { ["month"] = "2026-10" });
        await HeldAsync(azure, "2026-09");
        await HeldAsync(azure, "2026-10");
        Assert.Equal(HttpStatusCode.Accepted, (await azure.DecideAsync("2026-09", "approve")).StatusCode);
        await StateAsync(azure, "2026-09", "Billed");

        Assert.Equal("Held", (string?)(await azure.CostAsync("2026-10"))["state"]);
        Assert.Equal(HttpStatusCode.Accepted, (await azure.DecideAsync("2026-10", "approve")).StatusCode);
        await StateAsync(azure, "2026-10", "Billed");
        Assert.Equal([("2026-08", 1_000m), ("2026-10", 0.01m)], azure.Costs());
    }

    private static async Task HeldAsync(AzureStage azure, string month)
    {
        await StateAsync(azure, month, "Held");
        var cost = await azure.CostAsync(month);
        Assert.Equal("AzureCostTooLow", (string?)cost["code"]);
        Assert.Contains("the months before cost 1000.00 on average", (string?)cost["message"], StringComparison.Ordinal);
    }

    private static Task StateAsync(AzureStage azure, string month, string state) => WaitFor.ConditionAsync($"{month} {state}", async () =>
    {
        using var client = azure.Tenant.Client();
        return (await client.GetStringAsync(new Uri($"/api/azure-plans/costs?month={month}", UriKind.Relative))).Contains($"\"state\":\"{state}\"", StringComparison.Ordinal);
    });
}
