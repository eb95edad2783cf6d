using System.Net.Http.Json;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Logging;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Autotask;

/// <summary>Autotask's limits, held against the log of the database that was called.</summary>
public sealed class SharedLimitTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task Twenty_orders_at_once_never_have_more_than_three_calls_of_an_entity_under_way()
    {
        var tenant = stage.NewTenant();
        var order = (await tenant.OrderAsync(Row)).With("sync.contractId", 30);
        var database = tenant.Database(Row.Connection);
        // So slow that calls meet on any machine.
        database.Switches = database.Switches with { AnswerMilliseconds = 5_000, ThreadLimitEnforced = false };
        var calls = SimulatedCalls.From(database);

        var running = Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            tenant.RunAsync(order.With("orderId", $"n-{number}").With("subscription.id", Guid.NewGuid().ToString()))));
        await WaitFor.ConditionAsync("three calls of an entity under way", () => database.Threads.Highest().Values.Any(highest => highest == 3));
        database.Switches = database.Switches with { AnswerMilliseconds = 300 };
        var reports = await running;

        Assert.All(reports, report => Assert.Equal("Rejected", report.Status));
        var most = calls.All.Where(call => call.Entity is not null).GroupBy(call => call.Entity!).ToDictionary(entity => entity.Key, entity => MostAtOnce([.. entity]));
        Assert.True(most.Count >= 3, $"only {string.Join(", ", most.Keys)} were called");
        Assert.Equal(3, most.Values.Max());
    }

    [Fact]
    public async Task Another_integration_that_uses_up_the_hour_slows_orders_and_breaks_none()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var database = tenant.Database(Row.Connection);
        database.Switches = database.Switches with { LatencyAtHalfMilliseconds = 0, LatencyAtThreeQuartersMilliseconds = 0 };
        database.Calls.Add(database.Switches.HourlyLimit);
        var calls = SimulatedCalls.From(database);
        using var accepted = await tenant.PostOrderAsync(order);

        var waiting = await WaitFor.ValueAsync("an order that waits for calls", async () =>
            (await ReportAsync(tenant, order.Id())) is { Steps: [.., { Status: "Waiting" }] } report ? report : null);

        Assert.Equal("Running", waiting.Status);
        Assert.Contains("threshold", waiting.Steps[^1].Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(calls.All, call => call.Wrote);
        // The others' hour is over.
        database.Switches = database.Switches with { HourlyLimit = 1_000_000 };
        AutotaskAssert.HoldsExactly(tenant, Row, await tenant.WaitForEndAsync(order.Id()));
        Assert.InRange(calls.All.Count(call => call.Status == 429), 1, 60);
    }

    private static async Task<OrderReport?> ReportAsync(StageTenant tenant, string orderId)
    {
        using var client = tenant.Client();
        return await client.GetFromJsonAsync<OrderReport>($"/api/orders/{orderId}");
    }

    private static int MostAtOnce(IReadOnlyList<LogEntry> calls) => calls.Max(one =>
        calls.Count(other => other.At <= one.At && one.At < other.At.AddMilliseconds(other.Milliseconds)));
}
