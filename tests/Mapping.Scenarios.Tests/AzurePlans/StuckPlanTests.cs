using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A plan that can't be written holds no other, and the longest wait grows no history.</summary>
[Collection(Alone.Name)]
public sealed class StuckPlanTests(TimedStage timed) : IClassFixture<TimedStage>
{
    private const int Plans = 110;
    private const int MostEvents = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Pages_end_without_each_other_and_days_of_waiting_stay_within_a_bounded_history()
    {
        var tenant = timed.Stage.NewTenant();
        var many = new ManyPlans(timed.Stage, tenant, timed.ThisMonth);
        await many.MapAsync(Plans, connections: 1);
        lock (tenant.CloudCockpit.Gate)
        {
            tenant.CloudCockpit.AzureCosts.RemoveAll(cost => cost.Usage == ManyPlans.CostOf(0));
            tenant.CloudCockpit.AzureCosts.RemoveRange(60, 40);
        }

        using var client = tenant.Client();
        using var started = await client.PostAsJsonAsync(
            "/api/azure-plans/runs", new { month = timed.ThisMonth.ToString("yyyy-MM", null) });
        var id = (string)(await started.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        var runs = new DurableRuns(tenant.App);

        var most = new Dictionary<string, int>();
        var first = 0;
        for (var day = 0; day < 5; day++)
        {
            var connection = await WaitFor.ValueAsync("the connection sleeps", async () => (await runs.ListAsync($"{id}:", "&runtimeStatus=Running"))
                .FirstOrDefault(run => (DateTimeOffset?)run["customStatus"]?["waitsUntil"] > timed.Clock.Now.AddHours(1)), Patience);
            Assert.Equal((69, 41), ((int)connection["customStatus"]!["summary"]!["set"]!, (int)connection["customStatus"]!["summary"]!["waiting"]!));
            foreach (var one in (await runs.ListAsync(id, "&top=500")).Select(run => (string)run["instanceId"]!).Where(one => one.Split(':').Length < 3 || one.Contains(":p", StringComparison.Ordinal)))
                most[one] = Math.Max(most.GetValueOrDefault(one), await runs.EventsAsync(one));
            if (day == 0)
                first = most.Values.Max();
            await timed.Clock.JumpToAsync((DateTimeOffset)connection["customStatus"]!["waitsUntil"]!);
        }

        Assert.All(most, one => Assert.InRange(one.Value, 1, MostEvents));
        Assert.Equal(first, most.Values.Max());
        var status = (await runs.FindAsync(id))!["customStatus"]!.ToJsonString();
        Assert.InRange(status.Length, 1, 8_000);
        var findings = await client.GetFromJsonAsync<JsonNode>($"/api/azure-plans/runs/{id}/findings?pageSize=30");
        Assert.Equal(30, findings!["items"]!.AsArray().Count);
        var rest = await client.GetFromJsonAsync<JsonNode>(
            $"/api/azure-plans/runs/{id}/findings?pageSize=30&continuationToken={Uri.EscapeDataString((string)findings["continuationToken"]!)}");
        Assert.Equal((11, (string?)null), (rest!["items"]!.AsArray().Count, (string?)rest["continuationToken"]));
        Assert.All(rest["items"]!.AsArray(), finding => Assert.Equal(("Waiting", "AzureCostMissing"), ((string?)finding!["state"], (string?)finding["code"])));
    }
}
