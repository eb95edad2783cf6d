using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Azurite;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Autotask;

/// <summary>What exactly once costs in table operations, counted between the app and its tables.</summary>
[Collection(FaultsRunAlone.Name)]
public sealed class LedgerCostTests(Stage stage)
{
    /// <summary>A line and its units.</summary>
    private const int Writes = 2;

    [Fact]
    public async Task The_ledger_costs_at_most_four_table_operations_a_write_and_so_does_the_lease()
    {
        await using var proxy = await TableProxy.StartAsync(stage.TablesConnectionString);
        await using var faults = await FaultStage.StartAsync(stage, new Dictionary<string, string> { ["Storage:Tables"] = proxy.ConnectionString });
        var one = await faults.NewCaseAsync("counted");
        var watch = proxy.Watch(one.Names);

        var end = await one.RunAsync();

        Assert.Empty(await one.FindingsAsync(end));
        Assert.InRange(watch.Of("Ledger"), Writes, 4 * Writes);
        // The plan looks once how many turns the contract has had.
        Assert.InRange(watch.Of("Leases"), Writes, (4 * Writes) + 1);
    }
}
