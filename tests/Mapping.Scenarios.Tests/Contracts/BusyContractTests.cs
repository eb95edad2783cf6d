using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Contracts;

public sealed class BusyContractTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task Ten_orders_at_once_on_one_contract_are_ten_exact_lines()
    {
        var tenant = stage.NewTenant();
        var database = tenant.Database(Row.Connection);
        var different = Enumerable.Range(1, 5).Select(number => Row with
        {
            SubscriptionId = Guid.NewGuid(),
            Quantity = 100 + number,
            Offer = Row.Offer with { Id = $"CFQ7TTC0BUSY:{number:0000}" },
            ServiceId = database.AddService(new NewService($"Service {number}")),
        });
        var repeats = Enumerable.Range(1, 5).Select(number => Row with { SubscriptionId = Guid.NewGuid(), Quantity = number });
        var rows = different.Concat(repeats).ToList();

        var reports = await Task.WhenAll(rows.Select(row => RunAsync(tenant, row)));

        for (var i = 0; i < rows.Count; i++)
            AutotaskAssert.HoldsExactly(tenant, rows[i], reports[i]);
        Assert.Equal(rows.Count, database.Lines(Row.ContractId).Count);
    }

    [Fact]
    public async Task A_service_that_is_on_the_contract_is_repeated_only_when_the_order_says_so()
    {
        var tenant = stage.NewTenant();
        var second = Row with { SubscriptionId = Guid.NewGuid(), Quantity = 3 };
        var first = await tenant.RunAsync(Row);

        var refused = await tenant.RunAsync(await tenant.OrderAsync(second));
        var repeated = await RunAsync(tenant, second);

        Assert.Equal(["ServiceAlreadyOnContract"], refused.Codes);
        AutotaskAssert.HoldsExactly(tenant, Row, first);
        AutotaskAssert.HoldsExactly(tenant, second, repeated);
        Assert.Equal(2, tenant.Database(Row.Connection).Lines(Row.ContractId).Count);
    }

    [Fact]
    public async Task Two_apps_on_the_same_tables_share_a_contract_exactly()
    {
        await using var other = await stage.StartAppAsync();
        var here = stage.NewTenant();
        var there = here.Through(other);
        var rows = Enumerable.Range(1, 6).Select(number => Row with { SubscriptionId = Guid.NewGuid(), Quantity = number }).ToList();

        var reports = await Task.WhenAll(rows.Select((row, i) => RunAsync(i % 2 == 0 ? here : there, row)));

        for (var i = 0; i < rows.Count; i++)
            AutotaskAssert.HoldsExactly(here, rows[i], reports[i]);
        Assert.Equal(rows.Count, here.Database(Row.Connection).Lines(Row.ContractId).Count);
    }

    private static async Task<OrderReport> RunAsync(StageTenant tenant, SampleMapping row) =>
        await tenant.RunAsync((await tenant.OrderAsync(row)).With("sync.allowRepeatService", true));
}
