using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Autotask;

/// <summary>Each process keeps to three calls of an entity at once; two on one connection do not know of each other.</summary>
public sealed class TwoAppsAtOneLimitTests(Stage stage)
{
    private const int Orders = 24;
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task Two_apps_that_are_refused_threads_are_slower_and_map_every_order_once()
    {
        await using var other = await stage.StartAppAsync();
        var here = stage.NewTenant();
        var there = here.Through(other);
        var database = here.Database(Row.Connection);
        var rows = Enumerable.Range(1, Orders).Select(number => Row with
        {
            SubscriptionId = Guid.NewGuid(),
            Quantity = number,
            ContractId = database.AddContract(new NewContract(Row.CompanyId, new(2026, 1, 1), new(2030, 12, 31), $"Contract {number}")),
        }).ToList();
        await here.ConnectionAsync(Row.Connection);
        // So slow that both apps' first calls meet on any machine.
        database.Switches = database.Switches with { AnswerMilliseconds = 5_000, ThreadReleaseLagMilliseconds = 20 };
        var calls = SimulatedCalls.From(database);

        var running = Task.WhenAll(rows.Select(async (row, i) =>
        {
            var order = await here.OrderAsync(row);
            return await (i % 2 == 0 ? here : there).RunAsync(order);
        }));
        await WaitFor.ConditionAsync("a refused thread", () => calls.All.Any(call => call.Status == 429));
        database.Switches = database.Switches with { AnswerMilliseconds = 300 };
        var reports = await running;

        for (var i = 0; i < rows.Count; i++)
            AutotaskAssert.HoldsExactly(here, rows[i], reports[i]);
        Assert.Equal(Orders, database.Lines().Count);
        Assert.Contains(calls.All, call => call.Status == 429);
    }
}
