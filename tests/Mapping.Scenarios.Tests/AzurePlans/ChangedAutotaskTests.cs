using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Entities;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>What was right when the plan was mapped may have changed since.</summary>
public sealed class ChangedAutotaskTests(Stage stage)
{
    [Fact]
    public async Task A_service_that_got_a_price_stops_the_plan_and_says_why()
    {
        var azure = await ReadyAsync();
        Service(azure)["unitPrice"] = 5m;

        var summary = await azure.RunAsync("2026-10");

        Assert.Equal(1, (int)summary["failed"]!);
        Assert.Equal("AzureServiceMustBeZero", (string?)(await azure.CostAsync("2026-10"))["code"]);
        Assert.Equal(0, azure.Adjustments);
        Assert.Contains("SetAzurePlanCost Failed", (await azure.AuditAsync()).Select(row => row.Outcome));

        Service(azure)["unitPrice"] = 0m;
        Assert.Equal(1, (int)(await azure.RunAsync("2026-10"))["set"]!);
    }

    [Fact]
    public async Task A_contract_that_does_not_reach_its_reset_is_not_written_to()
    {
        var azure = await ReadyAsync();
        azure.Database.ChangeContract(AzureStage.Elm.ContractId, "endDate", new DateOnly(2026, 10, 31).AtMidnight());

        await azure.RunAsync("2026-10");

        Assert.Equal("AzureContractEndsSoon", (string?)(await azure.CostAsync("2026-10"))["code"]);
        Assert.Equal(0, azure.Adjustments);
    }

    [Fact]
    public async Task A_contract_that_ends_within_twelve_months_is_a_warning_in_the_summary_and_in_the_audit_log()
    {
        var azure = await ReadyAsync();
        azure.Database.ChangeContract(AzureStage.Elm.ContractId, "endDate", new DateOnly(2027, 6, 30).AtMidnight());

        var summary = await azure.RunAsync("2026-10");

        Assert.Equal(1, (int)summary["set"]!);
        Assert.Contains("2027-06-30", AzureStage.Text(summary), StringComparison.Ordinal);
        Assert.Contains(await azure.AuditAsync(), row => row is { Code: "AzureContractEndsSoon", Status: "Succeeded" });
        using var client = azure.Tenant.Client();
        Assert.Contains("\"contractEnd\":\"2027-06-30\"", await client.GetStringAsync(new Uri("/api/azure-plans", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_month_is_billed_in_the_next_one_that_is_open()
    {
        var azure = await ReadyAsync("2026-09");
        await azure.RunAsync("2026-09");
        azure.Tell("2026-10", 110m);
        azure.Tell("2026-11", 120m);
        Post(azure, new DateOnly(2026, 10, 31));

        await azure.RunAsync("2026-11");

        Assert.Equal([("2026-09", 100m), ("2026-11", 230m)], azure.Billed().Select(month => (month.Key, month.Value.Cost)));
        Assert.Equal("2026-11", (string?)(await azure.CostAsync("2026-10"))["period"]);
    }

    [Fact]
    public async Task A_restated_invoice_is_put_right_while_its_month_is_open()
    {
        var azure = await ReadyAsync("2026-09");
        azure.Tell("2026-10", 110m);
        await azure.RunAsync("2026-10");
        azure.Tell("2026-09", 95m, cost => cost with { Version = "2", From = DateTimeOffset.UnixEpoch });
        azure.Tell("2026-11", 120m);

        await azure.RunAsync("2026-11");

        Assert.Equal(
            [("2026-09", 95m), ("2026-10", 110m), ("2026-11", 120m)],
            azure.Billed().Select(month => (month.Key, month.Value.Cost)));
    }

    [Fact]
    public async Task A_restated_invoice_of_a_posted_month_is_held_with_the_amounts()
    {
        var azure = await ReadyAsync();
        await azure.RunAsync("2026-10");
        Post(azure, new DateOnly(2026, 10, 31));
        azure.Tell("2026-10", 95m, cost => cost with { Version = "2", From = DateTimeOffset.UnixEpoch });

        var summary = await azure.RunAsync("2026-10");

        Assert.Equal(1, (int)summary["held"]!);
        var held = await azure.CostAsync("2026-10");
        Assert.Equal(("Held", "AzureMonthPosted"), ((string?)held["state"], (string?)held["code"]));
        Assert.Contains("95.00", (string?)held["message"], StringComparison.Ordinal);
        Assert.Contains("100.00", (string?)held["message"], StringComparison.Ordinal);
        Assert.Equal(100m, azure.Billed()["2026-10"].Cost);
    }

    private async Task<AzureStage> ReadyAsync(string month = "2026-10")
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), month);
        azure.Tell(month, 100m, cost => cost with { From = DateTimeOffset.MinValue });
        return azure;
    }

    private static EntityRow Service(AzureStage azure) => azure.Database.Services.Find(AzureStage.Elm.ServiceId)!;

    private static void Post(AzureStage azure, DateOnly through)
    {
        var database = azure.Database;
        lock (database.Gate)
            PostingDesk.PostThrough(database, new ContractRecord(database, database.Contracts.Find(AzureStage.Elm.ContractId)!), through);
    }
}
