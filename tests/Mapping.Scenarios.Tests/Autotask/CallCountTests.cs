using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Autotask;

/// <summary>Autotask's calls are counted against everybody: none is made twice. A run that has to wait long may read anew, so nothing else runs meanwhile.</summary>
[Collection(Alone.Name)]
public sealed class CallCountTests(Stage stage)
{
    private const int MostCalls = 9;
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_warm_mapping_costs_at_most_nine_calls_with_verification()
    {
        var tenant = stage.NewTenant();
        var database = tenant.Database(Row.Connection);
        var warm = Row with
        {
            SubscriptionId = Guid.NewGuid(),
            ContractId = database.AddContract(new NewContract(Row.CompanyId, new(2026, 1, 1), new(2030, 12, 31))),
        };
        await tenant.RunAsync(Row);
        var calls = SimulatedCalls.From(database);

        var report = await tenant.RunAsync(warm);

        AutotaskAssert.HoldsExactly(tenant, warm, report);
        Assert.True(calls.All.Count <= MostCalls, calls.ToString());
        Assert.Equal(["ContractServices", "ContractServiceAdjustments"], calls.Writes.Select(call => call.Entity));
        Assert.Empty(calls.RepeatedReads);
    }

    [Fact]
    public async Task A_first_mapping_reads_nothing_twice_without_a_write_between()
    {
        var tenant = stage.NewTenant();
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var report = await tenant.RunAsync(Row);

        AutotaskAssert.HoldsExactly(tenant, Row, report);
        Assert.Empty(calls.RepeatedReads);
    }

    [Fact]
    public async Task A_repeated_service_reads_nothing_twice_without_a_write_between()
    {
        var tenant = stage.NewTenant();
        var repeat = Row with { SubscriptionId = Guid.NewGuid() };
        await tenant.RunAsync(Row);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var report = await tenant.RunAsync((await tenant.OrderAsync(repeat)).With("sync.allowRepeatService", true));

        AutotaskAssert.HoldsExactly(tenant, repeat, report);
        Assert.Empty(calls.RepeatedReads);
    }

    [Fact]
    public async Task A_rejected_order_reads_each_record_once_and_writes_nothing()
    {
        var tenant = stage.NewTenant();
        var order = (await tenant.OrderAsync(Row)).With("sync.contractId", 36);
        await tenant.RunAsync(order);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var report = await tenant.RunAsync(order.With("orderId", "again"));

        Assert.Equal("Rejected", report.Status);
        Assert.Equal(["Companies", "ContractServices", "Contracts", "Services"], calls.All.Select(call => call.Entity).Order());
        Assert.Empty(calls.Writes);
        AutotaskAssert.HoldsNothing(tenant, Row.Connection);
    }
}
