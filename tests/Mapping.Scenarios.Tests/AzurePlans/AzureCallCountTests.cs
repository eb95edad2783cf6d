using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>What a month costs of the calls that everybody shares; the benchmark does the same with 1,000 plans.</summary>
[Collection(Alone.Name)]
public sealed class AzureCallCountTests(Stage stage)
{
    private const int Plans = 90;
    private const int Connections = 2;
    private const double MostCallsPerPlan = 3.2;
    private static readonly DateOnly Month = new(2026, 10, 1);

    [Fact]
    public async Task A_month_costs_at_most_three_point_two_calls_a_plan_and_meets_no_limit()
    {
        var tenant = stage.NewTenant();
        var many = new ManyPlans(stage, tenant, Month);
        await many.MapAsync(Plans, Connections);
        var calls = SimulatedCalls.From(many.Database);

        var summary = await AzureStage.RunAsync(tenant, new() { ["month"] = "2026-10" });

        Assert.Equal((Plans, Plans, Plans), ((int)summary["plans"]!, (int)summary["set"]!, (int)summary["reset"]!));
        Assert.InRange(calls.All.Count, 2 * Plans, MostCallsPerPlan * Plans);
        Assert.Equal(2 * Plans, calls.Writes.Count);
        Assert.DoesNotContain(calls.All, call => call.Status == 429);
        Assert.All(many.Lines.Select((line, number) => (line, number)), plan => Assert.Equal(
            [ManyPlans.CostOf(plan.number)],
            many.Database.Units(plan.line).Where(row => row.Cost != 0).Select(row => row.Cost)));
    }
}
