using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.Functions.Storage;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

public sealed class RepeatedOrderTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task An_order_sent_twenty_times_at_once_is_one_run_one_line_and_one_set_of_audit_rows()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.PostOrderAsync(order)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        var runs = await Task.WhenAll(answers.Select(answer => answer.Content.ReadFromJsonAsync<OrderReport>()));
        Assert.Single(runs.Select(run => (run!.InstanceId, run.CorrelationId)).Distinct());
        await IsMappedOnceAsync(tenant, await tenant.WaitForEndAsync(order.Id()));
    }

    [Fact]
    public async Task An_order_sent_again_joins_the_first_while_it_runs_and_after_its_end()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);

        using var first = await tenant.PostOrderAsync(order);
        using var meanwhile = await tenant.PostOrderAsync(order);
        var report = await tenant.WaitForEndAsync(order.Id());
        using var after = await tenant.PostOrderAsync(order);

        Assert.All([first, meanwhile, after], answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Equal($"/api/orders/{order.Id()}", after.Headers.Location!.OriginalString);
        Assert.Equal("Mapped", (await after.Content.ReadFromJsonAsync<OrderReport>())!.Status);
        await IsMappedOnceAsync(tenant, report);
    }

    [Fact]
    public async Task Another_spelling_of_the_same_order_is_the_same_order()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var other = new JsonObject(order.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
        var spelling = other.ToJsonString(new() { WriteIndented = true }).Replace("20.24", "2024.0e-2", StringComparison.Ordinal);
        using var client = tenant.Client();
        using var body = new StringContent(spelling, Encoding.UTF8, "application/json");

        var report = await tenant.RunAsync(order);
        using var again = await client.PostAsync(new Uri("/api/orders", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        await IsMappedOnceAsync(tenant, report);
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_a_conflict_and_changes_nothing()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);

        using var accepted = await tenant.PostOrderAsync(order);
        using var running = await tenant.PostOrderAsync(order.With("quantity", 26));
        var report = await tenant.WaitForEndAsync(order.Id());
        using var ended = await tenant.PostOrderAsync(order.With("quantity", 27));

        foreach (var refused in new[] { running, ended })
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Equal("OrderConflict", (await refused.Content.ReadFromJsonAsync<ProblemReport>())!.Code);
        }

        await IsMappedOnceAsync(tenant, report);
    }

    [Fact]
    public async Task Of_two_bodies_sent_at_once_under_one_id_one_wins_and_the_other_is_a_conflict()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var bodies = Enumerable.Range(1, 10).Select(quantity => order.With("quantity", quantity)).ToList();

        var answers = await Task.WhenAll(bodies.Select(body => tenant.PostOrderAsync(body)));

        var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Accepted);
        Assert.All(answers.Where(answer => answer != winner), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        var report = await tenant.WaitForEndAsync(order.Id());
        AutotaskAssert.HoldsExactly(tenant, Row with { Quantity = Array.IndexOf(answers, winner) + 1 }, report);
    }

    [Fact]
    public async Task An_order_id_means_something_else_in_another_tenant_and_another_context()
    {
        var (here, there) = (stage.NewTenant(), stage.NewTenant());
        var reseller = $"reseller:{Guid.NewGuid()}";
        var order = await here.OrderAsync(Row, "order-1");
        var rejected = order.With("sync.connectionId", "elsewhere").With("subscription.id", Guid.NewGuid().ToString());

        var mapped = await here.RunAsync(order);
        var foreign = await there.RunAsync(await there.OrderAsync(SampleCatalog.AlderBasic, "order-1"));
        var resold = await here.RunAsync(rejected, reseller);

        Assert.Equal(["Mapped", "Mapped", "Rejected"], new[] { mapped, foreign, resold }.Select(report => report.Status));
        Assert.Equal(["ConnectionNotFound"], resold.Codes);
        Assert.Equal(3, new[] { mapped, foreign, resold }.Select(report => report.InstanceId).Distinct().Count());
        AutotaskAssert.HoldsExactly(here, Row, mapped);
    }

    private async Task IsMappedOnceAsync(StageTenant tenant, OrderReport report)
    {
        AutotaskAssert.HoldsExactly(tenant, Row, report);
        Assert.Single(tenant.Database(Row.Connection).Lines());
        Assert.Equal(
            ["CreateConnectionCustomerMapping Succeeded", "CreateConnectionOfferMapping Succeeded", "TriggerSubscriptionMappingToConnection Succeeded"],
            (await tenant.AuditAsync()).Items.Select(operation => operation.Outcome).Order());

        // Three operations, each with its start and its end, and the head of their chain.
        Assert.Equal(7, (await stage.RowsAsync(tenant, Tables.AuditLogsName)).Count);
        Assert.Single(await stage.RowsAsync(tenant, Tables.OrdersName));
    }
}
