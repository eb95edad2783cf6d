using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Http;

/// <summary>Nothing of another tenant or context is readable or writable; a foreign id answers as an absent one.</summary>
public sealed class ForeignEyesTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Theory]
    [InlineData("tenant")]
    [InlineData("context")]
    [InlineData("reseller")]
    public async Task Orders_connections_and_audit_rows_of_others_do_not_exist(string from)
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        var order = await tenant.RunAsync(Row);
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = from switch
        {
            "tenant" => stranger.Client(),
            "context" => tenant.Client($"reseller:{Guid.NewGuid()}"),
            _ => stranger.Client(SampleCatalog.Harbor.Context),
        };

        await IsAbsentAsync(client, $"/api/orders/{order.OrderId}", "/api/orders/none", order.OrderId);
        await IsAbsentAsync(client, $"/api/connections/{connection}", "/api/connections/none", connection);
        using var retry = await client.PostAsync(new Uri($"/api/orders/{order.OrderId}/retry", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, retry.StatusCode);
        Assert.Empty((await client.GetFromJsonAsync<ListPage<AuditRow>>("/api/audit-logs"))!.Items);
        Assert.Empty((await client.GetFromJsonAsync<ListPage<AuditRow>>($"/api/audit-logs?orderId={order.OrderId}"))!.Items);
        Assert.Empty((await client.GetFromJsonAsync<ListPage<JsonObject>>("/api/connections"))!.Items);
    }

    [Fact]
    public async Task A_connection_of_another_context_can_not_be_mapped_to()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var report = await tenant.RunAsync(order, SampleCatalog.Harbor.Context);

        Assert.Equal(("Rejected", "ConnectionNotFound"), (report.Status, report.Code));
        Assert.Empty(calls.All);
    }

    [Fact]
    public async Task A_reseller_can_not_order_for_the_customer_of_another_reseller()
    {
        var tenant = stage.NewTenant();
        var order = (await tenant.OrderAsync(Row)).With("customer.resellerId", Guid.NewGuid().ToString());

        using var answer = await tenant.PostOrderAsync(order, SampleCatalog.Harbor.Context);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["customer.resellerId"], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
    }

    [Fact]
    public async Task A_page_token_of_one_tenant_shows_nothing_of_it_to_another()
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        await tenant.RunAsync(Row);
        var token = (await tenant.AuditAsync("?pageSize=1")).ContinuationToken;

        Assert.NotNull(token);
        using var client = stranger.Client();
        using var answer = await client.GetAsync(new Uri($"/api/audit-logs?pageSize=1&continuationToken={token}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["continuationToken"], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
    }

    private static async Task IsAbsentAsync(HttpClient client, string foreign, string absent, string id)
    {
        using var one = await client.GetAsync(new Uri(foreign, UriKind.Relative));
        using var other = await client.GetAsync(new Uri(absent, UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, other.StatusCode));
        var told = await one.Content.ReadAsStringAsync();
        Assert.Equal(await other.Content.ReadAsStringAsync(), told);
        Assert.DoesNotContain(id, told, StringComparison.Ordinal);
    }
}
