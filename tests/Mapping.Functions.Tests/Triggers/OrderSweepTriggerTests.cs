using Mapping.Functions.Activities;
using Mapping.Functions.Orchestrations;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Tests.Storage;
using Mapping.Functions.Triggers;
using Mapping.Functions.Triggers.Orders;
using Mapping.TestKit.Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Mapping.Functions.Tests.Triggers;

/// <summary>A running order whose run nobody has: its hub's file is lost, or its process never comes back.</summary>
public sealed class OrderSweepTriggerTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Begun);
    private readonly Mock<DurableTaskClient> _client = new("tests") { DefaultValue = DefaultValue.Mock };
    private readonly StoredOrder _order = TestOrders.Stored(TestTables.NewTenant()) with { InstanceId = $"order-{Guid.NewGuid():N}", State = OrderState.Running };
    private readonly List<object?> _scheduled = [];

    [Fact]
    public async Task It_is_taken_over_once_nobody_was_seen_at_it_for_long()
    {
        var store = await RunningAsync();
        _time.Advance(new MappingOptions().LostRunAge);
        await SweepAsync(store);
        Assert.Equal((1, OrderState.Running), await SeenAsync(store));

        _time.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync(store);

        Assert.Equal((2, OrderState.Pending), await SeenAsync(store));
        Assert.Single(_scheduled);
        Assert.NotEqual(_order.RunToken, (await ReadAsync(store)).RunToken);
    }

    [Fact]
    public async Task It_is_left_to_the_app_that_has_its_run()
    {
        var store = await RunningAsync();
        for (var minute = 0; minute < 30; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            Has(OrchestrationRuntimeStatus.Running);
            await SweepAsync(store);
            Has(null);
            await SweepAsync(store);
        }

        Assert.Equal((1, OrderState.Running), await SeenAsync(store));
        Assert.Empty(_scheduled);
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Failed, 2)]
    [InlineData(OrchestrationRuntimeStatus.Completed, 2)]
    [InlineData(OrchestrationRuntimeStatus.Suspended, 1)]
    [InlineData(OrchestrationRuntimeStatus.Terminated, 2)]
    public async Task A_run_that_ended_without_saying_how_is_lost_too(OrchestrationRuntimeStatus status, int attempt)
    {
        var store = await RunningAsync();
        Has(status);
        _time.Advance(TimeSpan.FromHours(1));

        await SweepAsync(store);

        Assert.Equal(attempt, (await SeenAsync(store)).Attempt);
    }

    [Fact]
    public async Task What_a_terminated_run_did_is_undone_at_once_by_another_run_and_a_retry_maps_again()
    {
        var store = await RunningAsync();
        Has(OrchestrationRuntimeStatus.Terminated);
        _time.Advance(TimeSpan.FromMinutes(1));

        await SweepAsync(store);

        Assert.True(Assert.IsType<OrderRun>(Assert.Single(_scheduled)).IsCancelled);
        Assert.Equal((2, true), ((await ReadAsync(store)).Attempt, (await ReadAsync(store)).IsCancelled));
    }

    private async Task<OrderStore> RunningAsync()
    {
        var store = new OrderStore(await TestTables.CreateAsync(azurite));
        await store.NoteOpenAsync(OpenOrder.Of(_order, Begun), CancellationToken.None);
        await store.TryAddAsync(_order, CancellationToken.None);
        _client.Setup(client => client.ScheduleNewOrchestrationInstanceAsync(
                It.IsAny<TaskName>(), It.IsAny<object?>(), It.Is<StartOrchestrationOptions>(start => start.InstanceId == _order.InstanceId), It.IsAny<CancellationToken>()))
            .Callback((TaskName _, object? input, StartOrchestrationOptions? _, CancellationToken _) => _scheduled.Add(input))
            .ReturnsAsync(_order.InstanceId);
        Has(null);
        return store;
    }

    private void Has(OrchestrationRuntimeStatus? status)
    {
        var run = status is { } known ? new OrchestrationMetadata("SubscriptionMappingOrchestrator", _order.InstanceId) { RuntimeStatus = known } : null;
        _client.Setup(client => client.GetInstanceAsync(_order.InstanceId, It.IsAny<bool>(), It.IsAny<CancellationToken>())).ReturnsAsync(run);
        _client.Setup(client => client.GetInstanceAsync(_order.InstanceId, It.IsAny<CancellationToken>())).ReturnsAsync(run);
    }

    /// <summary>Other tests' orders stand in the same table: this one's client knows none of their runs, and they are young.</summary>
    private async Task SweepAsync(OrderStore store)
    {
        var tables = await TestTables.CreateAsync(azurite);
        var scheduler = new OrderScheduler(store, new OrderIndex(tables, store), _time);
        var sweep = new OrderSweepTrigger(store, scheduler, Options.Create(new MappingOptions()), _time, NullLogger<OrderSweepTrigger>.Instance);
        await sweep.Run(new TimerInfo(), _client.Object, Mock.Of<FunctionContext>());
    }

    private async Task<(int Attempt, OrderState State)> SeenAsync(OrderStore store)
    {
        var order = await ReadAsync(store);
        return (order.Attempt, order.State);
    }

    private async Task<StoredOrder> ReadAsync(OrderStore store) =>
        await store.FindAsync(_order.Caller.Tenant, "csp", _order.Order.OrderId, CancellationToken.None) ?? throw new InvalidOperationException("The order is gone.");
}
