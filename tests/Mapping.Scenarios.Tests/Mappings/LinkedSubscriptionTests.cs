using System.Net;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Mappings;

/// <summary>Existing subscriptions whose Contract Service stands already: linked by the rules, Autotask never touched.</summary>
public sealed class LinkedSubscriptionTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_subscription_is_linked_to_the_line_that_bills_it_and_no_order_makes_another()
    {
        var tenant = stage.NewTenant();
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var line = linked.AddLine();
        var calls = SimulatedCalls.From(linked.Database);

        var (status, body) = await linked.PutAsync(line);
        var writes = calls.Writes;
        var ordered = await tenant.RunAsync(Row);

        Assert.True(status == HttpStatusCode.OK, body?.ToJsonString());
        Assert.Equal(("Synced", line, null), (body!["status"]!.GetValue<string>(), body["contractServiceId"]!.GetValue<long>(), body["orderId"]));
        Assert.Empty(writes);
        Assert.Equal(("Rejected", "SubscriptionAlreadyMapped"), (ordered.Status, ordered.Code));
        var audit = Assert.Single((await tenant.AuditAsync("?operations=TriggerSubscriptionMappingToConnection&status=Succeeded")).Items);
        Assert.Equal((Row.SubscriptionId, Row.CustomerId, ""), (audit.SubscriptionId, audit.CustomerId, audit.OrderId));
        Assert.Contains("Nothing was written to Autotask", audit.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_is_audited_once()
    {
        var tenant = stage.NewTenant();
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var body = await linked.BodyAsync(linked.AddLine());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => linked.PutAsync(body)));
        var again = await linked.PutAsync(body);

        Assert.All(answers.Append(again), answer => Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString()));
        Assert.Single((await tenant.AuditAsync("?operations=TriggerSubscriptionMappingToConnection")).Items);
    }

    [Fact]
    public async Task One_line_bills_one_subscription_however_many_ask_at_once()
    {
        var tenant = stage.NewTenant();
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var body = await linked.BodyAsync(linked.AddLine());
        var rivals = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToList();

        var answers = await Task.WhenAll(rivals.Select(id => linked.Api.PutAsync($"subscription-mappings/{id}", body.With("subscription.id", id.ToString()))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(["ContractServiceTaken"], Codes(answer.Body)));
    }

    [Fact]
    public async Task A_line_of_ours_is_another_subscriptions_unless_it_is_unmapped_and_linked_again()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.RunAsync(Row);
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var line = order.Result!.ContractServiceId;
        var other = Guid.NewGuid();
        var body = await linked.BodyAsync(line);

        var stolen = await linked.Api.PutAsync($"subscription-mappings/{other}", body.With("subscription.id", other.ToString()));
        await linked.Api.DeleteAsync($"subscription-mappings/{Row.SubscriptionId}?confirm=true");
        var back = await linked.PutAsync(body);

        Assert.Equal(["ContractServiceTaken"], Codes(stolen.Body));
        Assert.Equal((HttpStatusCode.OK, "Synced"), (back.Status, back.Body!["status"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_reason_not_to_is_told_at_once()
    {
        var tenant = stage.NewTenant();
        using var unmapped = await LinkedSubscription.OpenAsync(tenant, Row, isMapped: false);
        var first = await unmapped.PutAsync(unmapped.AddLine());
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var other = linked.AddLine(serviceId: SampleCatalog.AlderBasic.ServiceId);

        var wrongService = await linked.PutAsync(other);
        var absent = await linked.PutAsync(999_999);
        var outside = await linked.PutAsync((await linked.BodyAsync(other)).With("effectiveDate", "2025-12-31"));

        Assert.Equal((HttpStatusCode.Conflict, "MappingRefused"), (first.Status, first.Body!["code"]!.GetValue<string>()));
        Assert.Equal(["CustomerNotMapped", "OfferNotMapped"], Codes(first.Body));
        Assert.Equal(["ContractServiceOtherService"], Codes(wrongService.Body));
        Assert.Equal(["ContractServiceNotFound"], Codes(absent.Body));
        Assert.Equal(["EffectiveDateOutsideContract", "ContractServiceOtherService"], Codes(outside.Body));
        Assert.Empty((await linked.Api.ListAsync("subscription-mappings"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_the_line_is_held_against_can_be_corrected_but_not_the_line()
    {
        var tenant = stage.NewTenant();
        using var linked = await LinkedSubscription.OpenAsync(tenant, Row);
        var (line, second) = (linked.AddLine(units: 30), linked.AddLine());
        var body = await linked.BodyAsync(line);

        var differs = await linked.PutAsync(body);
        var corrected = await linked.PutAsync(body.With("quantity", 30));
        var moved = await linked.PutAsync(body.With("contractServiceId", second));

        Assert.Equal("OutOfSync", differs.Body!["status"]!.GetValue<string>());
        Assert.Contains("30 units, not 25", differs.Body["difference"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("Synced", 30), (corrected.Body!["status"]!.GetValue<string>(), corrected.Body["quantity"]!.GetValue<int>()));
        Assert.Equal(["SubscriptionAlreadyMapped"], Codes(moved.Body));
        Assert.Contains(
            "It was 25", (await tenant.AuditAsync("?operations=TriggerSubscriptionMappingToConnection")).Items[0].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_Azure_plan_is_billed_by_the_monthly_run()
    {
        var tenant = stage.NewTenant();
        using var linked = await LinkedSubscription.OpenAsync(tenant, SampleCatalog.Elm);
        var line = linked.AddLine();

        var answer = await linked.PutAsync((await linked.BodyAsync(line)).With("effectiveDate", "2026-10-01"));

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        using var client = tenant.Client();
        var plan = Assert.Single((await System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<ListPage<JsonObject>>(client, "/api/azure-plans"))!.Items);
        Assert.Equal((line, "2026-10"), (plan["contractServiceId"]!.GetValue<long>(), plan["firstMonth"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("subscription.id", "a1de2d00-3c5b-4f1e-9a77-00000000000f", "subscription")]
    [InlineData("quantity", null, "quantity")]
    [InlineData("contractServiceId", 0, "contractServiceId")]
    [InlineData("effectiveDate", "today", "effectiveDate")]
    public async Task A_wrong_field_is_named(string path, object? value, string field)
    {
        using var linked = await LinkedSubscription.OpenAsync(stage.NewTenant(), Row, isMapped: false);

        var answer = await linked.PutAsync((await linked.BodyAsync(1)).With(path, System.Text.Json.JsonSerializer.SerializeToNode(value)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(field, Assert.Single(answer.Body!["errors"]!.AsArray())!["field"]!.GetValue<string>());
    }

    private static IEnumerable<string> Codes(JsonObject? problem) =>
        problem!["violations"]!.AsArray().Select(violation => violation!["code"]!.GetValue<string>());
}
