using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Switches;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>What Autotask does with a second adjustment of a line on one day is not documented: every way of it is lived with.</summary>
public sealed class SecondAdjustmentTests(Stage stage)
{
    [Theory]
    [InlineData("Overrides", "AllLaterRows")]
    [InlineData("Overrides", "UntilNextPriceChange")]
    [InlineData("NewLineOnly", "AllLaterRows")]
    [InlineData("NewLineOnly", "UntilNextPriceChange")]
    public async Task Each_month_is_billed_once_where_a_day_takes_more_than_one(string duplicate, string reach)
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-04");
        azure.Database.Switches = azure.Database.Switches with
        {
            DuplicatePeriod = Enum.Parse<DuplicatePeriod>(duplicate),
            BackDatedPriceReach = Enum.Parse<Simulators.Autotask.Contracts.BackDatedPriceReach>(reach),
        };

        foreach (var (month, usage) in new[] { ("2026-04", 100m), ("2026-05", 110m), ("2026-06", 0m), ("2026-07", 90m) })
        {
            await BillAsync(azure, month, usage);
        }

        Assert.Equal(
            [("2026-04", 100m), ("2026-05", 110m), ("2026-07", 90m)],
            azure.Billed().Select(month => (month.Key, month.Value.Cost)));
    }

    [Fact]
    public async Task Where_a_day_takes_one_only_the_refused_month_is_held_and_later_ones_get_one_adjustment_each()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-04");
        azure.Database.Switches = azure.Database.Switches with { DuplicatePeriod = DuplicatePeriod.Always };
        azure.Tell("2026-04", 100m);
        await azure.RunAsync("2026-04");
        azure.Tell("2026-05", 110m);

        var refused = await azure.RunAsync("2026-05");

        Assert.Equal((0, 1), ((int)refused["set"]!, (int)refused["held"]!));
        Assert.Equal("DuplicatePeriod", (string?)(await azure.CostAsync("2026-05"))["code"]);
        Assert.Contains("SetAzurePlanCost Failed", (await azure.AuditAsync()).Select(row => row.Outcome));

        // From now on: one adjustment on each first of a month, the new cost or 0.
        var before = azure.Adjustments;
        azure.Tell("2026-06", 120m);
        await azure.RunAsync("2026-06");
        Assert.Contains("ResetAzurePlanCost Processing", (await azure.AuditAsync()).Select(row => row.Outcome));
        await BillAsync(azure, "2026-07", 0m);
        azure.Tell("2026-08", 130m);
        await azure.RunAsync("2026-08");
        await BillAsync(azure, "2026-09", 0m);

        Assert.Equal(before + 4, azure.Adjustments);
        Assert.Equal(
            [("2026-04", 100m), ("2026-06", 120m), ("2026-08", 130m)],
            azure.Billed().Select(month => (month.Key, month.Value.Cost)));
        Assert.DoesNotContain((await azure.AuditAsync()).Where(row => row.StartedAt < DateTimeOffset.MaxValue), row =>
            row is { Operation: "ResetAzurePlanCost", Status: "Processing" } && row.Details!.Contains("120", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_month_that_was_billed_by_hand_is_closed_by_rejecting_it()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-04");
        azure.Database.Switches = azure.Database.Switches with { DuplicatePeriod = DuplicatePeriod.Always };
        azure.Tell("2026-04", 100m);
        azure.Tell("2026-05", 110m);
        await azure.RunAsync("2026-05");

        using var answer = await azure.DecideAsync("2026-05", "reject");

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("Rejected", (string?)(await azure.CostAsync("2026-05"))["state"]);
    }

    /// <summary>A month that costs nothing after months that did is asked about.</summary>
    private static async Task BillAsync(AzureStage azure, string month, decimal usage)
    {
        azure.Tell(month, usage);
        if (usage > 0)
        {
            await azure.RunAsync(month);
            return;
        }

        await azure.StartAsync(new() { ["month"] = month });
        await WaitFor.ConditionAsync($"{month} is asked about", () => IsAsync(azure, month, "Held"), TimeSpan.FromMinutes(1));
        using var answer = await azure.DecideAsync(month, "approve");
        Assert.True(answer.IsSuccessStatusCode);
        await WaitFor.ConditionAsync($"{month} is billed", () => IsAsync(azure, month, "Billed"), TimeSpan.FromMinutes(1));
    }

    /// <summary>Not while the run has not looked at the month yet.</summary>
    private static async Task<bool> IsAsync(AzureStage azure, string month, string state)
    {
        using var client = azure.Tenant.Client();
        var list = await client.GetFromJsonAsync<JsonNode>($"/api/azure-plans/costs?month={month}");
        return list!["items"]!.AsArray().Any(item => (Guid)item!["subscriptionId"]! == azure.Row.SubscriptionId && (string?)item["state"] == state);
    }
}
