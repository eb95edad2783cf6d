using System.Text.Json.Nodes;
using Mapping.AppHost.Demo;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.OpenApi;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>Every operation is called with the document's own examples; every answer is one that the document describes.</summary>
public sealed class ExampleTests(Stage stage)
{
    [Fact]
    public async Task The_examples_are_taken_and_the_answers_are_as_documented()
    {
        var tenant = stage.NewTenant();
        using var answers = new DocumentedAnswers();
        using var api = new DocumentedApi(tenant, await tenant.ConnectionAsync(SampleCatalog.Eur), answers);

        await ReadAsync(api);
        await MapByHandAsync(api);
        await OrderAsync(api, tenant);
        await AzureAsync(api);
        await RemoveAsync(api);
        await ConnectAsync(api, tenant, answers);

        Assert.Empty(ApiDocument.Operations.Where(operation => operation.Id != "openApi").Select(operation => operation.Id).Except(answers.Seen.Select(seen => seen.Split(' ')[0])));
        string[] successes =
        [
            "submitOrder 202", "getOrder 200", "previewOrder 200", "createConnection 201", "testConnection 200", "getSyncOptions 200", "putCustomerMapping 200", "putOfferMapping 200",
            "putSubscriptionMapping 200", "putSubscriptionMapping 409", "checkSubscriptionMappings 200", "importCustomerMappings 200", "exportAuditLogs 200", "verifyAuditLogs 200", "startAzureRun 202", "getAzureRun 200",
            "listAzureCosts 200", "putAzureMarkup 200", "deleteSubscriptionMapping 204", "deleteConnection 409", "deleteConnection 204", "retryOrder 409", "approveAzureCost 404",
        ];
        Assert.Empty(successes.Except(answers.Seen));
    }

    private static async Task ReadAsync(DocumentedApi api)
    {
        string[] reads =
        [
            "health", "live", "connectionHealth", "listConnections", "getConnection", "listOrders", "listCompanies", "listServices", "listContracts", "getSyncOptions", "listCustomerMappings",
            "listOfferMappings", "listSubscriptionMappings", "listAzureMarkups", "listAzurePlans", "testConnection", "suggestCustomerMappings", "suggestOfferMappings",
        ];
        foreach (var id in reads)
            Assert.Equal(200, (await api.CallAsync(id)).Status);
    }

    private static async Task MapByHandAsync(DocumentedApi api)
    {
        foreach (var id in new[] { "putCustomerMapping", "putOfferMapping", "importCustomerMappings", "importOfferMappings", "exportCustomerMappings", "exportOfferMappings", "putAzureMarkup", "listAzureMarkups" })
            Assert.Equal(200, (await api.CallAsync(id)).Status);
        Assert.Equal(409, (await api.CallAsync("putSubscriptionMapping")).Status);
        Assert.Equal(422, (await api.CallAsync("importCustomerMappings", edit: file => JsonValue.Create($"{file}nobody,x,1,\r\n"))).Status);
        Assert.Equal(204, (await api.CallAsync("deleteAzureMarkup")).Status);
        Assert.Equal(404, (await api.CallAsync("deleteAzureMarkup")).Status);
    }

    private static async Task OrderAsync(DocumentedApi api, StageTenant tenant)
    {
        Assert.Equal(404, (await api.CallAsync("getOrder")).Status);
        var preview = await api.CallAsync("previewOrder");
        Assert.True(preview.Body!["isAccepted"]!.GetValue<bool>(), preview.Body.ToJsonString());
        Assert.Equal(202, (await api.CallAsync("submitOrder")).Status);
        var order = await WaitFor.ValueAsync("the example order's end", async () => (await api.CallAsync("getOrder")) is (200, var ended) ? ended : null, TimeSpan.FromMinutes(2));
        Assert.Equal("Mapped", order["status"]!.GetValue<string>());
        await tenant.WaitForEndAsync("elm-azure");
        Assert.Equal(409, (await api.CallAsync("submitOrder", edit: body => body.AsObject().With("customer.name", "Somebody else"))).Status);
        var line = order["result"]!["contractServiceId"]!;
        Assert.Equal(200, (await api.CallAsync("putSubscriptionMapping", edit: body => body.AsObject().With("contractServiceId", line.DeepClone()))).Status);
        foreach (var (id, status) in new[] { ("retryOrder", 409), ("checkSubscriptionMappings", 200), ("listSubscriptionMappings", 200), ("exportSubscriptionMappings", 200), ("listOrders", 200), ("listContracts", 200), ("getSyncOptions", 200) })
            Assert.Equal((id, status), (id, (await api.CallAsync(id)).Status));
        foreach (var id in new[] { "listAuditLogs", "exportAuditLogs", "verifyAuditLogs" })
            Assert.Equal(200, (await api.CallAsync(id)).Status);
        Assert.NotEmpty((await api.CallAsync("exportAuditLogs", "format=json")).Body!.AsArray());
    }

    private static async Task AzureAsync(DocumentedApi api)
    {
        var run = await api.CallAsync("startAzureRun", edit: body => body.AsObject().With("month", "2026-11"));
        var id = run.Body!["id"]!.GetValue<string>();
        foreach (var operation in new[] { "getAzureRun", "listAzureRunFindings" })
            Assert.Equal(404, (await api.CallAsync(operation)).Status);
        await api.FollowRunAsync(id);
        foreach (var operation in new[] { "listAzurePlans", "listAzureCosts", "importAzureCosts" })
            Assert.Equal(200, (await api.CallAsync(operation)).Status);
        foreach (var operation in new[] { "approveAzureCost", "rejectAzureCost" })
            Assert.Equal(404, (await api.CallAsync(operation)).Status);
    }

    private static async Task RemoveAsync(DocumentedApi api)
    {
        foreach (var (id, status) in new[] { ("deleteCustomerMapping", 409), ("deleteOfferMapping", 409), ("deleteConnection", 409), ("deleteSubscriptionMapping", 409) })
            Assert.Equal((id, status), (id, (await api.CallAsync(id)).Status));
        Assert.Equal(204, (await api.CallAsync("deleteSubscriptionMapping", "confirm=true")).Status);
        Assert.Equal(404, (await api.CallAsync("deleteSubscriptionMapping", "confirm=true")).Status);
    }

    private static async Task ConnectAsync(DocumentedApi api, StageTenant tenant, DocumentedAnswers answers)
    {
        var own = SampleConnections.BodyOf(tenant.Own(SampleCatalog.Gbp));
        var user = System.Text.Json.JsonSerializer.SerializeToNode(own, System.Text.Json.JsonSerializerOptions.Web)!["userName"]!;
        var created = await api.CallAsync("createConnection", edit: body => body.AsObject().With("userName", user.DeepClone()));
        Assert.Equal(201, created.Status);
        Assert.Equal(422, (await api.CallAsync("createConnection", edit: body => body.AsObject().With("userName", "nobody@nowhere.example"))).Status);
        Assert.Equal(200, (await api.CallAsync("updateConnection", edit: body => new JsonObject { ["name"] = body["name"]!.DeepClone(), ["secret"] = null })).Status);
        using var other = new DocumentedApi(tenant, created.Body!["id"]!.GetValue<string>(), answers);
        Assert.Equal(409, (await other.CallAsync("deleteConnection")).Status);
        Assert.Equal(204, (await other.CallAsync("deleteConnection", "confirm=true")).Status);
        Assert.Equal(409, (await api.CallAsync("deleteConnection", "confirm=true")).Status);
    }
}
