using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Connections;

/// <summary>POST /api/connections/{id}/test.</summary>
public sealed class ConnectionCheckTests(Stage stage)
{
    private static readonly SampleConnection Sample = SampleCatalog.Eur;

    [Fact]
    public async Task A_good_connection_is_usable_and_nothing_is_written()
    {
        var tenant = stage.NewTenant();
        var id = await tenant.ConnectionAsync(Sample);
        var calls = SimulatedCalls.From(tenant.Database(Sample));

        var test = await TestAsync(tenant, id);

        Assert.Equal((true, "Ready"), (test["isUsable"]!.GetValue<bool>(), test["status"]!.GetValue<string>()));
        Assert.All(test["checks"]!.AsArray(), check => Assert.True(check!["isGranted"]!.GetValue<bool>()));
        Assert.True(test["callsAllowed"]!.GetValue<int>() > 0);
        Assert.Empty(calls.Writes);
        Assert.InRange(calls.All.Count, 1, 10);
    }

    [Fact]
    public async Task Each_missing_right_is_named_with_its_entity()
    {
        var tenant = stage.NewTenant();
        var id = await tenant.ConnectionAsync(Sample);
        var user = tenant.Database(Sample).Users.Find(tenant.Own(Sample).UserName)!;
        user.Denied.UnionWith(["ContractServiceAdjustments.create", "Companies.query"]);
        user.SeesCosts = false;

        var test = await TestAsync(tenant, id);

        Assert.Equal((false, "AutotaskForbidden"), (test["isUsable"]!.GetValue<bool>(), test["code"]!.GetValue<string>()));
        Assert.Equal(
            ["Companies Query", "ContractServiceAdjustments Create", "Services SeeCosts"],
            test["checks"]!.AsArray().Where(check => !check!["isGranted"]!.GetValue<bool>()).Select(check => $"{check!["entity"]} {check["right"]}").Order());
        Assert.All(
            test["checks"]!.AsArray().Where(check => !check!["isGranted"]!.GetValue<bool>()),
            check => Assert.StartsWith("Security level", check!["remedy"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refused_credentials_are_tried_by_one_call_and_close_the_connection_until_they_are_accepted()
    {
        var tenant = stage.NewTenant();
        var own = tenant.Own(Sample);
        var id = await tenant.ConnectionAsync(Sample);
        var user = tenant.Database(Sample).Users.Find(own.UserName)!;
        var secret = user.Secret;
        user.Secret = "changed in Autotask";
        var calls = SimulatedCalls.From(tenant.Database(Sample));

        var refused = await TestAsync(tenant, id);
        Assert.Single(calls.All, call => call.Status == 401);
        user.Secret = secret;
        var accepted = await TestUntilAcceptedAsync(tenant, id);

        Assert.Equal(("AutotaskUnauthorized", "Unauthorized"), (refused["code"]!.GetValue<string>(), refused["status"]!.GetValue<string>()));
        Assert.Equal("Ready", accepted["status"]!.GetValue<string>());
        Assert.Equal("Mapped", (await tenant.RunAsync(SampleCatalog.AlderPremium)).Status);
    }

    /// <summary>A refusal answers for the calls of the next seconds.</summary>
    private static Task<JsonObject> TestUntilAcceptedAsync(StageTenant tenant, string id) => Mapping.TestKit.Waiting.WaitFor.ValueAsync(
        "a test that is accepted",
        async () => await TestAsync(tenant, id) is { } test && test["isUsable"]!.GetValue<bool>() ? test : null);

    private static async Task<JsonObject> TestAsync(StageTenant tenant, string id)
    {
        using var client = tenant.Client();
        using var answer = await client.PostAsync(new Uri($"/api/connections/{id}/test", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
