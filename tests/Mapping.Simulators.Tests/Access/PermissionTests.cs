using System.Net;
using System.Text.Json;

namespace Mapping.Simulators.Tests.Access;

public sealed class PermissionTests(Support.Simulators simulators)
{
    [Fact]
    public async Task A_missing_right_is_a_500_with_the_operation_in_its_text()
    {
        var autotask = simulators.NewAutotask();
        Deny(autotask, "Companies.query", "ContractServices.create", "*.update");

        Assert.Equal(Text("query"), (await autotask.GetAsync("Companies/174")).Error);
        Assert.Equal(Text("create"), (await autotask.PostAsync("Contracts/29/Services", new { serviceID = 12 })).Error);
        Assert.Equal(Text("update"), (await autotask.PatchAsync("Services", new { id = 12, unitPrice = 1 })).Error);
        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync("Contracts/29")).Status);
    }

    [Fact]
    public async Task Metadata_tells_the_rights_and_stays_readable()
    {
        var autotask = simulators.NewAutotask();
        Deny(autotask, "Services.create");

        var info = (await autotask.GetAsync("Services/entityInformation")).Json.GetProperty("info");

        Assert.Equal((0, 1), (info.GetProperty("userAccessForCreate").GetInt32(), info.GetProperty("userAccessForQuery").GetInt32()));
    }

    [Fact]
    public async Task A_restricted_user_sees_nothing_instead_of_an_error()
    {
        var autotask = simulators.NewAutotask();
        autotask.Database.Users.Find(autotask.Connection.UserName)!.Unseen.Add("Companies");

        Assert.Empty((await autotask.QueryAsync("Companies", new { op = "gte", field = "id", value = 0 })).Ids);
        Assert.Equal("""{"item":null}""", (await autotask.GetAsync("Companies/174")).Body);
    }

    [Fact]
    public async Task Costs_are_hidden_from_a_user_without_the_right_to_see_them()
    {
        var autotask = simulators.NewAutotask();
        await autotask.AdjustAsync(new { contractID = 29, serviceID = 12, effectiveDate = "2026-05-01", unitChange = 3 });
        autotask.Database.Users.Find(autotask.Connection.UserName)!.SeesCosts = false;

        var service = (await autotask.GetAsync("Services/12")).Json.GetProperty("item");
        var units = (await autotask.QueryAsync("ContractServiceUnits", new { op = "eq", field = "contractID", value = 29 })).Items[0];

        Assert.Equal(JsonValueKind.Null, service.GetProperty("unitCost").ValueKind);
        Assert.Equal((JsonValueKind.Null, 66m), (units.GetProperty("cost").ValueKind, units.GetProperty("price").GetDecimal()));
    }

    [Fact]
    public async Task A_cost_that_the_user_may_not_see_is_not_written_and_not_refused()
    {
        var autotask = simulators.NewAutotask();
        autotask.Database.Users.Find(autotask.Connection.UserName)!.SeesCosts = false;

        Assert.Equal(HttpStatusCode.OK, (await autotask.PatchAsync("Services", new { id = 12, unitCost = 1, unitPrice = 2 })).Status);

        var service = autotask.Database.Services.Find(12)!;
        Assert.Equal((17.60m, 2m), (service.Decimal("unitCost"), service.Decimal("unitPrice")));
    }

    [Fact]
    public async Task Impersonation_of_a_query_is_refused()
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers["ImpersonationResourceId"] = "29682885";

        Assert.Equal(Text("query"), (await autotask.GetAsync("Companies/174")).Error);
        await autotask.SwitchAsync(new { impersonationRefusesQueries = false });
        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync("Companies/174")).Status);
    }

    private static void Deny(Support.AutotaskClient autotask, params string[] rights) =>
        autotask.Database.Users.Find(autotask.Connection.UserName)!.Denied.UnionWith(rights);

    private static string Text(string operation) => $"The logged in Resource does not have the adequate permissions to {operation} this entity type.";
}
