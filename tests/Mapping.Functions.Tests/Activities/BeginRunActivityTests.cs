using Azure.Data.Tables;
using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
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
        var tables = new Tables(new TableServiceClient(proxy.ConnectionString));
        var store = new OrderStore(tables);
        var order = TestOrders.Stored(TestTables.NewTenant());
        await store.TryAddAsync(order, CancellationToken.None);
        var replace = proxy.Plan([order.Caller.Tenant], request: 2, TableFaultKind.BreakAfter);

        var begun = await BeginAsync(tables, order, order.RunToken);

        Assert.True(replace.HasFired);
        Assert.True(begun.MayBegin);
        Assert.Equal(OrderState.Running, (await store.FindAsync(order.Caller.Tenant, "csp", order.Order.OrderId, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_run_whose_token_does_not_stand_in_the_order_does_not_begin()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var store = new OrderStore(tables);
        var order = TestOrders.Stored(TestTables.NewTenant());
        await store.TryAddAsync(order, CancellationToken.None);

        var begun = await BeginAsync(tables, order, "another token");

        Assert.False(begun.MayBegin);
        Assert.Equal(OrderState.Pending, (await store.FindAsync(order.Caller.Tenant, "csp", order.Order.OrderId, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task What_a_lost_attempt_left_open_in_the_audit_log_is_ended_by_the_next_one()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var order = TestOrders.Stored(TestTables.NewTenant()) with { Attempt = 2, AcceptedAt = DateTimeOffset.UtcNow.AddHours(-1) };
        await new OrderStore(tables).TryAddAsync(order, CancellationToken.None);
        using var log = new AuditLog(tables, TimeProvider.System);
        var lost = Start(order, attempt: 1);
        await log.AppendAsync([lost, Start(order, attempt: 2)], CancellationToken.None);

        await BeginAsync(tables, order, order.RunToken);
        await BeginAsync(tables, order, order.RunToken);

        var query = new AuditQuery(order.Caller.Tenant, "csp", order.AcceptedAt.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), null, null, null, null, 10, null);
        var items = (await new AuditReader(tables).ReadAsync(query, CancellationToken.None)).Items;
        Assert.Equal([(1, "Failed", "RunLost"), (2, "Processing", null)], items.Select(item => (item.Attempt, item.Status, item.Code)).Order());
        Assert.Equal(lost.Subject.SubscriptionId, items.Single(item => item.Attempt == 1).SubscriptionId);
        var verified = await new AuditVerifier(tables).VerifyAsync(order.Caller.Tenant, DateTimeOffset.UtcNow, CancellationToken.None);
        Assert.Equal((3, true), (verified.Rows, verified.IsIntact));
    }

    private static AuditRecord Start(StoredOrder order, int attempt) => new(
        OperationIds.Of(order.InstanceId, AuditOperation.TriggerSubscriptionMappingToConnection, attempt),
        AuditOperation.TriggerSubscriptionMappingToConnection,
        AuditStatus.Processing,
        attempt,
        DateTimeOffset.UtcNow,
        EndedAt: null,
        AuditSubjects.Of(order.Caller, order.Order, order.InstanceId));

    private static async Task<BeginRunActivity.Output> BeginAsync(Tables tables, StoredOrder order, string token)
    {
        var mapping = Options.Create(new MappingOptions());
        using var log = new AuditLog(tables, TimeProvider.System);
        var activity = new BeginRunActivity(
            new OrderStore(tables),
            new LostAttempts(log, new AuditReader(tables), TimeProvider.System),
            new Settling(mapping, Options.Create(new AutotaskOptions()), TimeProvider.System),
            new WorkScopes(NullLogger<WorkScopes>.Instance),
            mapping,
            TimeProvider.System);
        return await activity.Run(
            new BeginRunActivity.Input(order.Caller, order.Order.OrderId, order.InstanceId, token), Mock.Of<FunctionContext>());
    }
}
