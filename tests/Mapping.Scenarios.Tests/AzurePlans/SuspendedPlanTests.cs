using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>The month in which a plan was suspended is the last that bills, whenever that is seen.</summary>
public sealed class SuspendedPlanTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly TimedStage _timed = new();

    public ValueTask InitializeAsync() => _timed.InitializeAsync();

    public ValueTask DisposeAsync() => _timed.DisposeAsync();

    [Fact]
    public async Task A_plan_that_was_seen_suspended_on_the_first_bills_nothing_until_it_is_active_again()
    {
        var azure = await BilledAsync();
        var (november, december, january) = (Text(0), Text(1), Text(2));
        SetStatus(azure, "Suspended");
        await _timed.JumpToAsync(new DateOnly(2026, 12, 1), 6);
        await SeenAsync(azure, seen => seen?.From == new Month(2026, 12));
        await _timed.JumpToAsync(new DateOnly(2027, 1, 1), 6);
        await SeenAsync(azure, seen => seen?.SeenAt.Year == 2027);

        await _timed.JumpToAsync(new DateOnly(2027, 1, 9), 7);
        await WaitFor.ConditionAsync("December is done", async () => (string?)(await CostAsync(azure, december))?["state"] == "Billed", Patience);

        await _timed.JumpToAsync(new DateOnly(2027, 1, 20), 6);
        SetStatus(azure, "Active");
        Tell(azure, december, january);
        await _timed.JumpToAsync(new DateOnly(2027, 2, 1), 6);
        await SeenAsync(azure, seen => seen is { IsOver: true });
        await _timed.JumpToAsync(new DateOnly(2027, 2, 9), 7);

        await WaitFor.ConditionAsync("November and January are billed, and nothing else", () => azure.Billed().Keys.Order().SequenceEqual([november, january]), Patience);
        Assert.Equal(0, (await CostAsync(azure, december))!["total"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_look_that_was_missed_on_the_first_is_made_up_and_what_nobody_can_know_is_asked()
    {
        var azure = await BilledAsync();
        SetStatus(azure, "Suspended");
        var rule = azure.Tenant.CloudCockpit.Faults.Add(new FaultRule { Action = new FaultAction { Kind = FaultKind.Html, Status = 503 } });
        await _timed.JumpToAsync(new DateOnly(2026, 12, 1), 5);
        await ProvedAsync(azure);

        await _timed.JumpToAsync(new DateOnly(2026, 12, 3), 6);
        azure.Tenant.CloudCockpit.Faults.Remove(rule);
        Tell(azure, Text(1));
        await _timed.JumpToAsync(new DateOnly(2026, 12, 9), 7);
        await SeenAsync(azure, seen => seen is not null);
        await _timed.JumpToAsync(new DateOnly(2027, 1, 1), 6);
        await SeenAsync(azure, seen => seen?.SeenAt.Year == 2027);
        await _timed.JumpToAsync(new DateOnly(2027, 1, 9), 7);

        await WaitFor.ConditionAsync("December is asked about", async () => (string?)(await CostAsync(azure, Text(1)))?["code"] == "AzureSuspensionUnknown", Patience);
        var held = (await CostAsync(azure, Text(1)))!;
        Assert.Equal("Held", (string?)held["state"]);
        Assert.Contains("approve the cost to bill it, or reject it", (string?)held["message"], StringComparison.Ordinal);
        Assert.DoesNotContain(Text(1), azure.Billed().Keys);

        using var answer = await azure.DecideAsync(Text(1), "approve");
        Assert.True(answer.IsSuccessStatusCode);
        await WaitFor.ConditionAsync("December is billed", () => azure.Billed().ContainsKey(Text(1)), Patience);
    }

    private static string Text(int ahead) => new DateOnly(2026, 11, 1).AddMonths(ahead).ToString("yyyy-MM", null);

    private async Task<AzureStage> BilledAsync()
    {
        var azure = await AzureStage.MapAsync(_timed.Stage.NewTenant(), Text(0));
        Tell(azure, Text(0));
        await azure.RunAsync(Text(0));
        return azure;
    }

    private static void Tell(AzureStage azure, params string[] months)
    {
        foreach (var month in months)
            azure.Tell(month, 100m, cost => cost with { From = DateTimeOffset.MinValue });
    }

    private async Task SeenAsync(AzureStage azure, Func<Suspension?, bool> isSeen)
    {
        var plans = new AzurePlanStore(new Tables(_timed.Stage.Tables));
        await WaitFor.ConditionAsync(
            "the look of the first",
            async () => isSeen((await plans.FindAsync(azure.Tenant.Name, SampleCatalog.CspContext, azure.Row.SubscriptionId, default))!.Suspension),
            Patience);
    }

    private static async Task ProvedAsync(AzureStage azure) => await WaitFor.ConditionAsync("the proof of the first", async () =>
        (await azure.AuditAsync()).Any(row => row is { Actor: "AzurePlanResetTimer", Status: not "Processing" }), Patience);

    private static async Task<JsonNode?> CostAsync(AzureStage azure, string month)
    {
        using var client = azure.Tenant.Client();
        var list = await client.GetFromJsonAsync<JsonNode>($"/api/azure-plans/costs?month={month}");
        return list!["items"]!.AsArray().FirstOrDefault();
    }

    private static void SetStatus(AzureStage azure, string status)
    {
        var tenant = azure.Tenant.CloudCockpit;
        lock (tenant.Gate)
            tenant.Subscriptions[AzureStage.Elm.SubscriptionId] = tenant.Subscriptions[AzureStage.Elm.SubscriptionId] with { Status = status };
    }
}
