using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>The final invoice comes when it comes: the run of the month looks again each day, until its deadline.</summary>
public sealed class LateInvoiceTests(TimedStage timed) : IClassFixture<TimedStage>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task An_estimate_is_not_written_and_the_invoice_is_billed_on_the_day_after_it_came()
    {
        var month = Text(timed.ThisMonth);
        var azure = await AzureStage.MapAsync(timed.Stage.NewTenant(), month);
        azure.Tell(month, 90m, cost => cost with { IsFinal = false, From = DateTimeOffset.UnixEpoch });
        var run = await azure.StartAsync(new() { ["month"] = month });
        for (var day = 0; day < 3; day++)
        {
            var until = await WaitUntilAsync(azure, run);
            Assert.Equal(("Waiting", "AzureCostNotFinal"), await StateAsync(azure, month));
            await timed.Clock.JumpToAsync(until);
        }

        using (var client = azure.Tenant.Client())
        {
            var waiting = await AzureStage.ReadAsync(client, (string)run["id"]!, isEnd: false);
            Assert.Equal(("Running", 0, 1), ((string)waiting!["status"]!, (int)waiting["progress"]!["ended"]!, (int)waiting["progress"]!["all"]!));
        }

        // A second start of the month joins the run that waits.
        Assert.Equal((string?)run["id"], (string?)(await azure.StartAsync(new() { ["month"] = month }))["id"]);
        Assert.Equal(0, azure.Adjustments);
        var last = await WaitUntilAsync(azure, run);
        azure.Tell(month, 100m, cost => cost with { From = timed.Clock.Now });
        await timed.Clock.JumpToAsync(last);

        var ended = await EndAsync(azure, run);
        Assert.Equal((1, 1, 0), ((int)ended["set"]!, (int)ended["reset"]!, (int)ended["waiting"]!));
        Assert.Equal([(month, 100m)], azure.Billed().Select(one => (one.Key, one.Value.Cost)));
        Assert.Equal(2, azure.Adjustments);
    }

    [Fact]
    public async Task A_month_without_an_invoice_at_the_deadline_is_caught_up_by_the_next_run()
    {
        var (first, second) = (Text(timed.ThisMonth), Text(timed.ThisMonth.AddMonths(1)));
        var azure = await AzureStage.MapAsync(timed.Stage.NewTenant(), first);
        var deadline = timed.Clock.Now.AddDays(20);
        var run = await azure.StartAsync(new() { ["month"] = first });
        while (await NextLookAsync(azure, run) is { } next)
            await timed.Clock.JumpToAsync(next);

        var ended = await EndAsync(azure, run);
        Assert.InRange(timed.Clock.Now, deadline, deadline.AddDays(1));
        Assert.Equal((0, 1, 0), ((int)ended["set"]!, (int)ended["waiting"]!, azure.Adjustments));
        Assert.Contains("AzureCostMissing", AzureStage.Text(ended), StringComparison.Ordinal);

        azure.Tell(first, 100m);
        azure.Tell(second, 110m);
        await azure.RunAsync(second);

        Assert.Equal([(first, 100m), (second, 110m)], azure.Billed().Select(month => (month.Key, month.Value.Cost)));
    }

    private async Task<DateTimeOffset> WaitUntilAsync(AzureStage azure, JsonNode run) =>
        await NextLookAsync(azure, run) ?? throw new InvalidOperationException("The run has ended.");

    /// <summary>Null once the run has ended.</summary>
    private async Task<DateTimeOffset?> NextLookAsync(AzureStage azure, JsonNode run)
    {
        var id = $"{(string?)run["id"]}:{await azure.Tenant.ConnectionAsync(AzureStage.Elm.Connection)}";
        using var client = azure.Tenant.Client();
        DateTimeOffset? next = null;
        await WaitFor.ConditionAsync("a run that waits or has ended", async () =>
        {
            var until = (await new DurableRuns(azure.Tenant.App).FindAsync(id))?["customStatus"]?["waitsUntil"]?.GetValue<DateTimeOffset>();
            next = until > timed.Clock.Now ? until : null;
            return next is not null || await AzureStage.ReadAsync(client, (string)run["id"]!, isEnd: true) is not null;
        }, Patience);
        return next;
    }

    private static async Task<JsonNode> EndAsync(AzureStage azure, JsonNode run)
    {
        using var client = azure.Tenant.Client();
        var ended = await WaitFor.ValueAsync("the end of the run", () => AzureStage.ReadAsync(client, (string)run["id"]!, isEnd: true), Patience);
        return ended["summary"]!;
    }

    private static async Task<(string?, string?)> StateAsync(AzureStage azure, string month) =>
        await azure.CostAsync(month) is var cost ? ((string?)cost["state"], (string?)cost["code"]) : default;

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", null);
}
