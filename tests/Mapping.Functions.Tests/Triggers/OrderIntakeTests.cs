using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Tests.Storage;
using Mapping.Functions.Triggers.Orders;
using Mapping.TestKit.Azurite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Mapping.Functions.Tests.Triggers;

public sealed class OrderIntakeTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly Mock<DurableTaskClient> _client = new("tests") { DefaultValue = DefaultValue.Mock };
    private readonly StoredOrder _order = TestOrders.Stored(TestTables.NewTenant());
    private int _scheduled;

    [Fact]
    public async Task A_portal_that_posts_an_order_again_does_not_count_as_somebody_at_work_on_it()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await SubmitAsync(tables);
        _time.Advance(TimeSpan.FromMinutes(5));

        await SubmitAsync(tables);

        Assert.Equal(Now, (await NoteAsync(tables))?.Since);
        Assert.Equal(1, _scheduled);
    }

    [Fact]
    public async Task A_note_that_a_dead_process_left_without_its_order_is_written_anew()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await new OrderStore(tables).NoteOpenAsync(OpenOrder.Of(_order with { InstanceId = InstanceId }, Now.AddHours(-1)), CancellationToken.None);

        await SubmitAsync(tables);

        Assert.Equal(Now, (await NoteAsync(tables))?.Since);
        Assert.Equal(1, _scheduled);
    }

    [Fact]
    public async Task An_order_whose_row_was_written_without_an_answer_is_scheduled_at_once()
    {
        await TestTables.CreateAsync(azurite);
        await using var proxy = await TableProxy.StartAsync(azurite.ConnectionString);
        var row = proxy.Plan([_order.Caller.Tenant], request: 2, TableFaultKind.BreakAfter);

        await SubmitAsync(await TestTables.CreateAsync(proxy.ConnectionString));

        Assert.True(row.HasFired);
        Assert.Equal(1, _scheduled);
    }

    private string InstanceId => OrderIntake.InstanceIdOf(_order.Caller, _order.Order.OrderId);

    private Task<(StoredOrder Order, bool IsSame)> SubmitAsync(Tables tables)
    {
        _client.Setup(client => client.ScheduleNewOrchestrationInstanceAsync(
                It.IsAny<TaskName>(), It.IsAny<object?>(), It.IsAny<StartOrchestrationOptions>(), It.IsAny<CancellationToken>()))
            .Callback(() => _scheduled++)
            .ReturnsAsync(InstanceId);
        _client.Setup(client => client.GetInstanceAsync(InstanceId, It.IsAny<bool>(), It.IsAny<CancellationToken>())).ReturnsAsync(Run);
        _client.Setup(client => client.GetInstanceAsync(InstanceId, It.IsAny<CancellationToken>())).ReturnsAsync(Run);
        var store = new OrderStore(tables);
        var intake = new OrderIntake(store, new OrderScheduler(store, new OrderIndex(tables, store), _time), _time);
        return intake.SubmitAsync(_order.Caller, _order.Order, _client.Object, CancellationToken.None);
    }

    private OrchestrationMetadata? Run() =>
        _scheduled == 0 ? null : new OrchestrationMetadata("run", InstanceId) { RuntimeStatus = OrchestrationRuntimeStatus.Running };

    private Task<OpenOrder?> NoteAsync(Tables tables) => new OrderStore(tables).FindOpenAsync(InstanceId, CancellationToken.None);
}
