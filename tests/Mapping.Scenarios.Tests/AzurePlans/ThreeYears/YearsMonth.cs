using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>One month: its reset is proved by the timer, its costs are billed by the timer, the app dies in between, and people decide what is held.</summary>
internal sealed class YearsMonth(YearsStage stage, YearsEvents events, int index)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>For so long nothing may be heard of the app before it is asked what it waits for.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(150);

    private readonly DateOnly _month = YearsScript.First.AddMonths(index);

    private string Name => _month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public async Task LiveAsync()
    {
        var next = _month.AddMonths(1);
        await events.JumpToAsync(new DateTimeOffset(next, new TimeOnly(5, 0), TimeSpan.Zero));
        await EndAsync(new YearsRuns(stage, $"azure-reset-{next:yyyy-MM}"));

        var crash = YearsCrash.Prepare(stage, index);
        await events.JumpToAsync(new DateTimeOffset(next.AddDays(8), new TimeOnly(6, 0), TimeSpan.Zero));
        await crash.FiredAsync();
        await stage.App.KillAsync();
        await stage.App.StartAgainAsync();

        await EndAsync(new YearsRuns(stage, $"azure-costs-{Name}"));
        await DecideAsync();
        await events.JumpToAsync(new DateTimeOffset(next.AddMonths(1).AddDays(-1), new TimeOnly(0, 0), TimeSpan.Zero));
    }

    private async Task EndAsync(YearsRuns runs)
    {
        await WaitFor.ConditionAsync($"a run of {Name}", runs.HaveStartedAsync, Patience);
        var (heard, since) = (0L, Stopwatch.StartNew());
        await WaitFor.ConditionAsync($"the end of the runs of {Name}", async () =>
        {
            if (Heard() is var now && now != heard)
                (heard, since) = (now, Stopwatch.StartNew());
            if (since.Elapsed < Silence)
                return false;
            var (haveEnded, waitUntil) = await runs.LookAsync();
            if (waitUntil is not null)
                await DecideAsync();
            if (!haveEnded)
                await events.JumpToAsync(waitUntil ?? stage.Clock.Now.AddSeconds(10));
            since.Restart();
            return haveEnded;
        }, Patience, every: TimeSpan.FromMilliseconds(20));
    }

    /// <summary>Grows with each call that reaches the simulators.</summary>
    private long Heard() => stage.Databases.Sum(database => database.Log.Last) + stage.Tenant.CloudCockpit.Log.Last;

    private async Task DecideAsync()
    {
        foreach (var plan in YearsScript.Plans)
        {
            foreach (var asked in new[] { index - 1, index }.Where(asked => asked >= 0 && plan.Months[asked].Decision is not null))
                await DecideAsync(plan, YearsScript.First.AddMonths(asked).ToString("yyyy-MM", CultureInfo.InvariantCulture), plan.Months[asked]);
        }
    }

    private async Task DecideAsync(YearsPlan plan, string month, MonthStory story)
    {
        using var client = stage.Tenant.Client(plan.Row.Connection.Context);
        if (await StateAsync() is not "Held")
            return;
        var body = story is { Decision: "approve", Currency: not null } ? JsonContent.Create(new { exchangeRate = story.ExchangeRate }) : null;
        using var answer = await client.PostAsync(
            new Uri($"/api/azure-plans/costs/{plan.Row.SubscriptionId:N}-{month}/{story.Decision}", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await WaitFor.ConditionAsync($"{plan.Name} {month} decided", async () => await StateAsync() is "Billed" or "Rejected", Patience);

        async Task<string?> StateAsync()
        {
            var list = await client.GetFromJsonAsync<JsonNode>($"/api/azure-plans/costs?month={month}&pageSize=500");
            return (string?)list!["items"]!.AsArray().FirstOrDefault(item => (Guid)item!["subscriptionId"]! == plan.Row.SubscriptionId)?["state"];
        }
    }
}
