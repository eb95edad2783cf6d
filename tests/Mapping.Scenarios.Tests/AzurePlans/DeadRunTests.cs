using System.Text.Json.Nodes;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A run that vanished with its hub is seen by the watch, said in the audit log, and started again.</summary>
public sealed class DeadRunTests(TimedStage timed) : IClassFixture<TimedStage>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_run_that_vanished_is_started_again_and_an_alarm_row_says_so()
    {
        var month = timed.ThisMonth.ToString("yyyy-MM", null);
        var azure = await AzureStage.MapAsync(timed.Stage.NewTenant(), month);
        var id = (string)(await azure.StartAsync(new JsonObject { ["month"] = month }))["id"]!;
        var durable = new DurableRuns(azure.Tenant.App);
        var child = $"{id}:{await azure.Tenant.ConnectionAsync(AzureStage.Elm.Connection)}";
        await WaitFor.ConditionAsync("it waits", async () => (await durable.FindAsync(child))?["customStatus"]?["waitsUntil"] is not null, Patience);
        foreach (var gone in new[] { id, child })
            await durable.RemoveAsync(gone);
        Assert.Null(await durable.FindAsync(id));
        azure.Tell(month, 100m, cost => cost with { From = DateTimeOffset.MinValue });

        await timed.Clock.JumpAsync(TimeSpan.FromMinutes(20));

        await WaitFor.ConditionAsync("the month is billed", () => azure.Billed().ContainsKey(month), Patience);
        var alarm = Assert.Single(await azure.AuditAsync(), row => row.Code == "AzureRunDied");
        Assert.Equal(("SetAzurePlanCost", "Failed"), (alarm.Operation, alarm.Status));
        Assert.Equal(2, azure.Adjustments);
    }

    [Fact]
    public async Task A_month_that_has_been_half_written_for_hours_has_one_alarm_row_and_is_worked_on_again()
    {
        var (month, text) = (new Month(timed.ThisMonth.Year, timed.ThisMonth.Month), timed.ThisMonth.ToString("yyyy-MM", null));
        var azure = await AzureStage.MapAsync(timed.Stage.NewTenant(), text);
        azure.Tell(text, 100m, cost => cost with { From = DateTimeOffset.MinValue });
        await azure.RunAsync(text);
        var tables = new Tables(timed.Stage.Tables);
        var plan = (await new AzurePlanStore(tables).FindAsync(azure.Tenant.Name, SampleCatalog.CspContext, azure.Row.SubscriptionId, default))!;
        var months = new PlanMonthStore(tables, new WritingMonthStore(tables));
        var billed = (await months.FindAsync(plan, month, default))!;
        await months.SaveAsync(plan, billed with { State = PlanMonthState.Writing, OpenedAt = timed.Clock.Now }, default);
        await timed.Clock.JumpAsync(TimeSpan.FromHours(2));
        Assert.DoesNotContain(await azure.AuditAsync(), row => row.Code == "AzureMonthStuck");

        await timed.Clock.JumpAsync(TimeSpan.FromHours(2));

        await WaitFor.ConditionAsync("the month is billed", async () => (await months.FindAsync(plan, month, default))!.State == PlanMonthState.Billed, Patience);
        await timed.Clock.JumpAsync(TimeSpan.FromHours(2));
        var alarm = Assert.Single(await azure.AuditAsync(), row => row.Code == "AzureMonthStuck");
        Assert.Equal(("ResetAzurePlanCost", "Failed"), (alarm.Operation, alarm.Status));
        Assert.Equal([text], azure.Billed().Keys);
        Assert.Equal(2, azure.Adjustments);
    }
}
