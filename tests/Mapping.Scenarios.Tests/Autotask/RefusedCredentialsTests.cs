using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Autotask;

public sealed class RefusedCredentialsTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_401_stops_the_connection_before_the_API_user_is_locked()
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(Row.Connection);
        var database = tenant.Database(Row.Connection);
        var user = database.Users.All.Single();
        user.Secret = "changed in Autotask";

        var refused = await tenant.RunAsync(Row);
        var calls = SimulatedCalls.From(database);
        var next = await tenant.RunAsync(Row);

        Assert.All(new[] { refused, next }, report => Assert.Equal(("Failed", "AutotaskUnauthorized"), (report.Status, report.Code)));
        Assert.Empty(calls.All);
        Assert.False(user.IsLocked);
        var operation = Assert.Single(await tenant.AuditOfAsync(refused.OrderId));
        Assert.Equal(("TriggerSubscriptionMappingToConnection Failed", "AutotaskUnauthorized"), (operation.Outcome, operation.Code));
        using var client = tenant.Client();
        var shown = await client.GetFromJsonAsync<JsonObject>($"/api/connections/{connection}");
        Assert.Equal("Unauthorized", shown!["status"]!.GetValue<string>());
        AutotaskAssert.HoldsNothing(tenant, Row.Connection);
    }

    [Fact]
    public async Task Many_orders_at_once_do_not_lock_the_API_user_either()
    {
        var tenant = stage.NewTenant();
        await tenant.ConnectionAsync(Row.Connection);
        var user = tenant.Database(Row.Connection).Users.All.Single();
        user.Secret = "changed in Autotask";

        var reports = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => tenant.RunAsync(Row with { SubscriptionId = Guid.NewGuid() })));

        Assert.All(reports, report => Assert.Equal("AutotaskUnauthorized", report.Code));
        Assert.False(user.IsLocked);
    }
}
