using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A plan that can't be written holds no other, and the longest wait grows no history.</summary>
[Collection(Alone.Name)]
public sealed class StuckPlanTests(TimedStage timed) : IClassFixture<TimedStage>
{
    private const int Plans = 1_000;
    private const int Billed = 69;
    private const int Days = 5;
    private const int MostEvents = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_thousand_plans_that_wait_stay_within_the_same_bounded_history_day_after_day()
    {
        var tenant = timed.Stage.NewTenant();
        var many = new ManyPlans(timed.Stage, tenant, timed.ThisMonth);
        await many.MapAsync(Plans, connections: 1);
        lock (tenant.CloudCockpit.Gate)
        {
            // One of the first page waits beside those that are billed.
            tenant.CloudCockpit.AzureCosts.RemoveAt(0);
            tenant.CloudCockpit.AzureCosts.RemoveRange(Billed, Plans - 1 - Billed);
        }

        using var client = tenant.Client();
        using var started = await client.PostAsJsonAsync(
            "/api/azure-plans/runs", new { month = timed.ThisMonth.ToString("yyyy-MM", null) });
        var id = (string)(await started.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        var runs = new DurableRuns(tenant.App);

        var most = new Dictionary<string, int>();
        var first = 0;
        for (var day = 0; day < Days; day++)
        {
            var connection = await WaitFor.ValueAsync("the connection sleeps", async () => (await runs.ListAsync($"{id}:", "&runtimeStatus=Running"))
                .FirstOrDefault(run => (DateTimeOffset?)run["customStatus"]?["waitsUntil"] > timed.Clock.Now.AddHours(1)), Patience);
            Assert.Equal((Billed, Plans - Billed), ((int)connection["customStatus"]!["summary"]!["set"]!, (int)connection["customStatus"]!["summary"]!["waiting"]!));
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
        var pages = await FindingsAsync(client, id);
        Assert.Equal([300, 300, 300, 31], pages.Select(page => page.Count));
        var findings = pages.SelectMany(page => page).OfType<JsonNode>().ToList();
        Assert.Equal(Plans - Billed, findings.Select(finding => (string)finding["subscriptionId"]!).Distinct().Count());
        Assert.All(findings, finding => Assert.Equal(("Waiting", "AzureCostMissing"), ((string?)finding["state"], (string?)finding["code"])));
    }

    [Fact]
    public async Task A_plan_that_Autotask_never_lets_be_written_keeps_no_other_waiting()
    {
        const int plans = 120;
        var tenant = timed.Stage.NewTenant();
        var many = new ManyPlans(timed.Stage, tenant, timed.ThisMonth);
        await many.MapAsync(plans, connections: 1);
        var barred = many.Database.Lines().Single(line => line.Id == many.Lines[0]).ContractId;
        many.Database.Faults.Add(new FaultRule
        {
            Match = new FaultMatch { Method = "POST", Path = $"Contracts/{barred}/ServiceAdjustments" },
            Action = new FaultAction { Kind = FaultKind.Html, Status = 503 },
        });

        using var client = tenant.Client();
        using var started = await client.PostAsJsonAsync(
            "/api/azure-plans/runs", new { month = timed.ThisMonth.ToString("yyyy-MM", null) });

        Assert.True(started.IsSuccessStatusCode, await started.Content.ReadAsStringAsync());
        await WaitFor.ConditionAsync("the others are billed", () => many.Lines.Count(line => many.Database.Units(line).Any(row => row.Cost != 0)) == plans - 1, Patience);
        Assert.All(many.Database.Units(many.Lines[0]), row => Assert.Equal(0, row.Cost));
    }

    private static async Task<IReadOnlyList<JsonArray>> FindingsAsync(HttpClient client, string id)
    {
        var pages = new List<JsonArray>();
        for (string? next = ""; next is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonNode>($"/api/azure-plans/runs/{id}/findings?pageSize=300{next}");
            pages.Add(page!["items"]!.AsArray());
            next = (string?)page["continuationToken"] is { } token ? $"&continuationToken={Uri.EscapeDataString(token)}" : null;
        }

        return pages;
    }
}
