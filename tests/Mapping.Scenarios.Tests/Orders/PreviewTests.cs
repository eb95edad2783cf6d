using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Functions.Storage;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

/// <summary>POST /api/orders/preview, and an order that carries the plan which its user confirmed.</summary>
public sealed class PreviewTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_preview_spells_out_exactly_the_writes_that_the_run_then_makes()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var preview = await PreviewAsync(tenant, order);
        Assert.Empty(calls.Writes);
        var report = await tenant.RunAsync(order);

        Assert.True(preview["isAccepted"]!.GetValue<bool>());
        Assert.Equal("Mapped", report.Status);
        Assert.Equal(
            preview["calls"]!.AsArray().Select(call => $"{call!["method"]} {call["path"]} {Normal(call["body"]!)}"),
            calls.Writes.Select(call => $"{call.Method} {call.Path} {Normal(JsonNode.Parse(call.Body!)!)}"));
    }

    [Fact]
    public async Task A_preview_shows_the_date_the_units_and_the_pro_rated_first_period()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);

        var preview = await PreviewAsync(tenant, order);
        var report = await tenant.RunAsync(order);

        var first = preview["firstPeriod"]!;
        Assert.Equal(("2026-11-20", 25), (preview["effectiveDate"]!.GetValue<string>(), preview["units"]!.GetValue<int>()));
        Assert.Equal((11, 30, true), (first["days"]!.GetValue<int>(), first["periodDays"]!.GetValue<int>(), first["isProrated"]!.GetValue<bool>()));
        var (price, cost) = (first["price"]!.GetValue<decimal>(), first["cost"]!.GetValue<decimal>());
        Assert.Equal((185.53m, 161.33m), (price, cost));
        Assert.Equal(506.00m, first["wholePeriodPrice"]!.GetValue<decimal>());
        var row = tenant.Database(Row.Connection).Lines().Single(line => line.Id == report.Result!.ContractServiceId).Units.First(units => units.Units > 0);
        Assert.Equal((price, cost), (row.Price, row.Cost));
    }

    [Fact]
    public async Task A_preview_names_every_violation_and_leaves_no_trace()
    {
        var tenant = stage.NewTenant();
        var order = (await tenant.OrderAsync(Row)).With("sync.companyId", 179).With("sync.serviceId", 18);

        var preview = await PreviewAsync(tenant, order);

        Assert.False(preview["isAccepted"]!.GetValue<bool>());
        Assert.Equal(
            ["CompanyNotCustomerType", "ContractOtherCompany", "ServiceInactive"],
            preview["violations"]!.AsArray().Select(violation => violation!["code"]!.GetValue<string>()).Order());
        Assert.Empty(preview["calls"]!.AsArray());
        foreach (var table in new[] { Tables.OrdersName, Tables.MappingsName, Tables.SubscriptionsName, Tables.LedgerName, Tables.AuditLogsName })
            Assert.Empty(await stage.RowsAsync(tenant, table));
    }

    [Fact]
    public async Task An_order_with_the_plan_that_stands_is_accepted_and_joined_again_after_its_run()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var confirmed = order.With("planHash", (await PreviewAsync(tenant, order))["planHash"]!.GetValue<string>());

        Assert.Equal("Mapped", (await tenant.RunAsync(confirmed)).Status);
        using var again = await tenant.PostOrderAsync(confirmed);

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
    }

    [Fact]
    public async Task An_order_whose_plan_has_changed_is_not_accepted()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var confirmed = order.With("planHash", (await PreviewAsync(tenant, order))["planHash"]!.GetValue<string>());
        tenant.Database(Row.Connection).ChangeContract(Row.ContractId, "endDate", "2026-11-25");

        using var answer = await tenant.PostOrderAsync(confirmed);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("StalePlan", (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Code);
        Assert.Empty(await stage.RowsAsync(tenant, Tables.OrdersName));
    }

    [Fact]
    public async Task Another_contexts_connection_is_not_found_in_the_plan_and_not_called()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var preview = await PreviewAsync(tenant, order, SampleCatalog.Harbor.Context);

        Assert.Equal("ConnectionNotFound", Assert.Single(preview["violations"]!.AsArray())!["code"]!.GetValue<string>());
        Assert.Empty(calls.All);
    }

    [Fact]
    public async Task Before_the_subscription_exists_the_plan_says_what_it_assumes()
    {
        var tenant = stage.NewTenant();
        var order = (await tenant.OrderAsync(Row)).With("subscription", null).With("subscriptionName", "New one");

        var preview = await PreviewAsync(tenant, order);

        Assert.True(preview["isSubscriptionAssumed"]!.GetValue<bool>());
        Assert.Equal(2, preview["calls"]!.AsArray().Count);
    }

    private static async Task<JsonObject> PreviewAsync(StageTenant tenant, JsonObject order, string context = SampleCatalog.CspContext)
    {
        using var client = tenant.Client(context);
        using var answer = await client.PostAsJsonAsync("/api/orders/preview", order);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>The line's id is the one thing that nobody knows before.</summary>
    private static string Normal(JsonNode body)
    {
        var copy = body.DeepClone().AsObject();
        if (copy.ContainsKey("contractServiceID"))
            copy["contractServiceID"] = "?";
        return copy.ToJsonString();
    }
}
