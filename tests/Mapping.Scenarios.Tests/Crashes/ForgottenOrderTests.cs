using System.Text;
using Azure.Data.Tables;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.OrderRequests;
using Mapping.Functions.Triggers.Orders;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Crashes;

/// <summary>An app that died between the order's row and its schedule leaves a row without a run.</summary>
public sealed class ForgottenOrderTests : IAsyncLifetime
{
    // Tables of its own: the sweep of an app that another test is about to kill would take the order into its own hub.
    private readonly Stage _stage = new();

    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    public ValueTask InitializeAsync() => _stage.InitializeAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task The_next_post_schedules_it()
    {
        var tenant = _stage.NewTenant();
        var order = await ForgetAsync(tenant, TimeSpan.FromMinutes(1));

        var report = await tenant.RunAsync(order);

        AutotaskAssert.HoldsExactly(tenant, Row, report);
        Assert.Equal(1, report.Attempt);
    }

    [Fact]
    public async Task The_sweep_schedules_it()
    {
        var tenant = _stage.NewTenant();
        var order = await ForgetAsync(tenant, TimeSpan.FromMinutes(1));

        await tenant.App.FireAsync("OrderSweepTrigger");

        AutotaskAssert.HoldsExactly(tenant, Row, await tenant.WaitForEndAsync(order.Id()));
    }

    [Fact]
    public async Task Twenty_posts_at_once_schedule_it_once()
    {
        var tenant = _stage.NewTenant();
        var order = await ForgetAsync(tenant, TimeSpan.FromMinutes(1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.PostOrderAsync(order)));

        Assert.All(answers, answer => Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode));
        AutotaskAssert.HoldsExactly(tenant, Row, await tenant.WaitForEndAsync(order.Id()));
        Assert.Equal(3, (await tenant.AuditAsync()).Items.Count);
    }

    /// <summary>The rows as intake writes them, and then nothing.</summary>
    private async Task<System.Text.Json.Nodes.JsonObject> ForgetAsync(StageTenant tenant, TimeSpan age)
    {
        var body = await tenant.OrderAsync(Row);
        var (order, errors) = OrderRequestReader.Read(Encoding.UTF8.GetBytes(body.ToJsonString()));
        Assert.Empty(errors);
        var caller = new Caller(tenant.Name, Row.Connection.Context, "tests@nimbus-demo.example", "forgotten");
        var (instanceId, acceptedAt) = (OrderIntake.InstanceIdOf(caller, body.Id()), DateTimeOffset.UtcNow - age);
        var store = new OrderStore(new Tables(new TableServiceClient(_stage.TablesConnectionString)));
        var row = new StoredOrder(
            caller, order!, OrderJson.Hash(order!), instanceId, acceptedAt, Attempt: 1, OrderScheduler.NewToken(), OrderState.Pending, Outcome: null);
        await store.NoteOpenAsync(new OpenOrder(tenant.Name, caller.Context, body.Id(), instanceId, acceptedAt), CancellationToken.None);
        Assert.True(await store.TryAddAsync(row, CancellationToken.None));
        return body;
    }
}
