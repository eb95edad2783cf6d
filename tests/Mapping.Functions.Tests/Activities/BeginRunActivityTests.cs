using Azure.Data.Tables;
using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace Mapping.Functions.Tests.Activities;

public sealed class BeginRunActivityTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_run_begins_also_when_the_answer_to_its_beginning_was_lost()
    {
        await TestTables.CreateAsync(azurite);
        await using var proxy = await TableProxy.StartAsync(azurite.ConnectionString);
        var store = new OrderStore(new Tables(new TableServiceClient(proxy.ConnectionString)));
        var order = TestOrders.Stored(TestTables.NewTenant());
        await store.TryAddAsync(order, CancellationToken.None);
        var replace = proxy.Plan([order.Caller.Tenant], request: 2, TableFaultKind.BreakAfter);

        var begun = await Activity(store).Run(
            new BeginRunActivity.Input(order.Caller, order.Order.OrderId, order.InstanceId, order.RunToken), Mock.Of<FunctionContext>());

        Assert.True(replace.HasFired);
        Assert.True(begun.MayBegin);
        Assert.Equal(OrderState.Running, (await store.FindAsync(order.Caller.Tenant, "csp", order.Order.OrderId, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_run_whose_token_does_not_stand_in_the_order_does_not_begin()
    {
        var store = new OrderStore(await TestTables.CreateAsync(azurite));
        var order = TestOrders.Stored(TestTables.NewTenant());
        await store.TryAddAsync(order, CancellationToken.None);

        var begun = await Activity(store).Run(
            new BeginRunActivity.Input(order.Caller, order.Order.OrderId, order.InstanceId, "another token"), Mock.Of<FunctionContext>());

        Assert.False(begun.MayBegin);
        Assert.Equal(OrderState.Pending, (await store.FindAsync(order.Caller.Tenant, "csp", order.Order.OrderId, CancellationToken.None))!.State);
    }

    private static BeginRunActivity Activity(OrderStore store)
    {
        var mapping = Options.Create(new MappingOptions());
        return new BeginRunActivity(store, new Settling(mapping, Options.Create(new AutotaskOptions()), TimeProvider.System), new WorkScopes(NullLogger<WorkScopes>.Instance), mapping);
    }
}
