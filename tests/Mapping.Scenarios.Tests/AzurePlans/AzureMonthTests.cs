using System.Net;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

public sealed class AzureMonthTests(Stage stage)
{
    [Fact]
    public async Task A_months_cost_is_billed_once_and_the_next_month_stands_at_zero()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-10", 1_284.37m, cost => cost with { Reservations = 210m, SavingsPlans = 95.50m });

        var summary = await azure.RunAsync("2026-10");

        Assert.Equal((1, 1, 0), ((int)summary["set"]!, (int)summary["reset"]!, (int)summary["failed"]!));
        var (month, amounts) = Assert.Single(azure.Billed());
        Assert.Equal(("2026-10", (1_780.65m, 1_589.87m)), (month, amounts));
        Assert.Equal(2, azure.Adjustments);
        Assert.Equal(
            ["SetAzurePlanCost Succeeded", "ResetAzurePlanCost Succeeded"],
            (await azure.AuditAsync()).Select(row => row.Outcome).OrderDescending());
        Assert.Contains("1780.6544", (await azure.AuditAsync()).First(row => row.Operation == "SetAzurePlanCost").Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_of_the_month_writes_nothing()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-10", 100m);
        await azure.RunAsync("2026-10");
        var before = (azure.Adjustments, Text(azure));

        await azure.RunAsync("2026-10");

        Assert.Equal(before, (azure.Adjustments, Text(azure)));
    }

    [Fact]
    public async Task Missed_months_are_caught_up_oldest_first()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-08");
        foreach (var (month, usage) in new[] { ("2026-08", 80m), ("2026-09", 90m), ("2026-10", 100m) })
            azure.Tell(month, usage);

        var summary = await azure.RunAsync("2026-10");

        Assert.Equal(3, (int)summary["set"]!);
        Assert.Equal([("2026-08", 80m), ("2026-09", 90m), ("2026-10", 100m)], azure.Billed().Select(month => (month.Key, month.Value.Cost)));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_be_written_and_writes_nothing()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-10", 100m);

        var summary = await azure.RunAsync("2026-10", dryRun: true);

        Assert.Contains("Would set cost 100.00, price 112.00 from 2026-10-01 and 0 from 2026-11-01.", AzureStage.Text(summary), StringComparison.Ordinal);
        Assert.Equal(0, azure.Adjustments);
        Assert.Empty(await azure.AuditAsync());
        using var client = azure.Tenant.Client();
        Assert.DoesNotContain("2026-10\"", await client.GetStringAsync(new Uri("/api/azure-plans/costs?month=2026-10", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_out_of_line_waits_for_a_person_and_is_billed_once_approved()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-09");
        azure.Tell("2026-09", 100m);
        azure.Tell("2026-10", 301m);
        await azure.StartAsync(new() { ["month"] = "2026-10" });
        await WaitForStateAsync(azure, "2026-10", "Held");
        Assert.Equal("AzureCostOutOfLine", (string?)(await azure.CostAsync("2026-10"))["code"]);

        Assert.Equal(HttpStatusCode.Accepted, (await azure.DecideAsync("2026-10", "approve")).StatusCode);

        await WaitForStateAsync(azure, "2026-10", "Billed");
        Assert.Equal(301m, azure.Billed()["2026-10"].Cost);
        Assert.Equal(HttpStatusCode.Conflict, (await azure.DecideAsync("2026-10", "approve")).StatusCode);
    }

    [Fact]
    public async Task A_cost_in_another_currency_is_billed_at_the_rate_that_is_approved()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-10", 100m, cost => cost with { Currency = "USD" });
        await azure.StartAsync(new() { ["month"] = "2026-10" });
        await WaitForStateAsync(azure, "2026-10", "Held");

        Assert.Equal(HttpStatusCode.BadRequest, (await azure.DecideAsync("2026-10", "approve")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await azure.DecideAsync("2026-10", "approve", new { exchangeRate = 0.92 })).StatusCode);

        await WaitForStateAsync(azure, "2026-10", "Billed");
        Assert.Equal((103.04m, 92m), azure.Billed()["2026-10"]);
    }

    [Fact]
    public async Task A_rejected_cost_is_never_billed()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-10", -5m);
        var run = await azure.StartAsync(new() { ["month"] = "2026-10" });
        await WaitForStateAsync(azure, "2026-10", "Held");

        Assert.Equal(HttpStatusCode.Accepted, (await azure.DecideAsync("2026-10", "reject")).StatusCode);

        var summary = await azure.RunAsync("2026-10");
        Assert.Equal(0, (int)summary["set"]!);
        Assert.Equal("Rejected", (string?)(await azure.CostAsync("2026-10"))["state"]);
        Assert.Empty(azure.Billed());
        Assert.NotNull(run);
    }

    private static Task WaitForStateAsync(AzureStage azure, string month, string state) =>
        TestKit.Waiting.WaitFor.ConditionAsync($"{month} {state}", async () =>
        {
            using var client = azure.Tenant.Client();
            return (await client.GetStringAsync(new Uri($"/api/azure-plans/costs?month={month}", UriKind.Relative))).Contains($"\"state\":\"{state}\"", StringComparison.Ordinal);
        });

    private static string Text(AzureStage azure) => string.Join(' ', azure.Billed());
}
