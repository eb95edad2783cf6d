using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Audit;

public sealed class AuditLogTests(Stage stage)
{
    private const string Customer = "CreateConnectionCustomerMapping Succeeded";
    private const string Offer = "CreateConnectionOfferMapping Succeeded";
    private const string Mapping = "TriggerSubscriptionMappingToConnection Succeeded";
    private const string Actor = "Zoë Ødegård <zoe@nimbus-demo.example>";
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task Customer_and_offer_appear_only_when_they_are_newly_mapped()
    {
        var tenant = stage.NewTenant();

        var first = await tenant.RunAsync(Row);
        var otherOffer = await tenant.RunAsync(SampleCatalog.AlderBasic);
        var again = await tenant.RunAsync((await tenant.OrderAsync(Row with { SubscriptionId = Guid.NewGuid() })).With("sync.allowRepeatService", true));

        Assert.Equal([Customer, Offer, Mapping], await OutcomesAsync(tenant, first));
        Assert.Equal([Offer, Mapping], await OutcomesAsync(tenant, otherOffer));
        Assert.Equal([Mapping], await OutcomesAsync(tenant, again));
    }

    [Fact]
    public async Task An_operation_is_Processing_until_it_ends_and_is_shown_once()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        tenant.Database(Row.Connection).Once("Contracts", "Get", new FaultAction { Kind = FaultKind.Slow, Seconds = 3 });

        using var accepted = await tenant.PostOrderAsync(order);
        var running = await WaitFor.ValueAsync("the first operation", async () => (await tenant.AuditOfAsync(order.Id())) is [var only] ? only : null);
        await tenant.WaitForEndAsync(order.Id());
        var ended = (await tenant.AuditOfAsync(order.Id())).Single(operation => operation.Id == running.Id);

        Assert.Equal(("TriggerSubscriptionMappingToConnection Processing", null), (running.Outcome, running.EndedAt));
        Assert.Equal((Mapping, running.StartedAt), (ended.Outcome, ended.StartedAt));
        Assert.True(ended.EndedAt > ended.StartedAt);
    }

    [Fact]
    public async Task Every_row_tells_who_what_and_by_which_request()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        using var client = new HttpClient { BaseAddress = tenant.App.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders") { Content = new StringContent(order.ToJsonString()) };
        foreach (var (name, value) in Headers(tenant, "UTF-8''Zo%C3%AB%20%C3%98deg%c3%a5rd%20%3Czoe%40nimbus-demo.example%3E"))
            request.Headers.TryAddWithoutValidation(name, value);

        using var accepted = await client.SendAsync(request);
        var report = await tenant.WaitForEndAsync(order.Id());

        Assert.Equal(["corr-1:2.3_4"], accepted.Headers.GetValues("X-Correlation-Id"));
        Assert.Equal("corr-1:2.3_4", report.CorrelationId);
        var operations = await tenant.AuditOfAsync(order.Id());
        Assert.Equal(3, operations.Count);
        var connection = await tenant.ConnectionAsync(Row.Connection);
        Assert.All(operations, operation =>
        {
            Assert.Equal(("corr-1:2.3_4", Actor, "csp"), (operation.CorrelationId, operation.Actor, operation.Context));
            Assert.Equal((report.OrderId, report.InstanceId, 1), (operation.OrderId, operation.InstanceId, operation.Attempt));
            Assert.Equal((Row.CustomerId, Row.Customer, connection, (Guid?)Row.SubscriptionId), (operation.CustomerId, operation.Customer, operation.ConnectionId, operation.SubscriptionId));
        });
    }

    [Fact]
    public async Task The_mapping_carries_the_evidence_of_each_call_and_no_secret()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var seen = SimulatedCalls.From(tenant.Database(Row.Connection));

        var report = await tenant.RunAsync(order);

        var calls = (await tenant.AuditOfAsync(report.OrderId)).Single(operation => operation.Outcome == Mapping).Calls!.Value;
        var evidence = calls.EnumerateArray().Select(call => $"{call.GetProperty("method")} {call.GetProperty("path")} {call.GetProperty("status")}").ToList();
        Assert.Equal(seen.All.Count, evidence.Count);
        Assert.Contains($"POST V1.0/Contracts/{Row.ContractId}/Services 200", evidence);
        Assert.Contains($"POST V1.0/Contracts/{Row.ContractId}/ServiceAdjustments 200", evidence);
        Assert.Contains("20.24", calls.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Row.Connection.Secret, calls.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Row.Connection.IntegrationCode, calls.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Headers(StageTenant tenant, string actor) => new()
    {
        ["x-functions-key"] = tenant.App.FunctionKey,
        ["X-Tenant"] = tenant.Name,
        ["X-Context"] = SampleCatalog.CspContext,
        ["X-Actor"] = actor,
        ["X-Correlation-Id"] = "corr-1:2.3_4",
    };

    private static async Task<IEnumerable<string>> OutcomesAsync(StageTenant tenant, OrderReport order) =>
        (await tenant.AuditOfAsync(order.OrderId)).Select(operation => operation.Outcome).Order();
}
