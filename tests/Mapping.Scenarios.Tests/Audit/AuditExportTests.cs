using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Audit;

/// <summary>GET /api/audit-logs/export.</summary>
public sealed class AuditExportTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_file_has_what_the_list_has_and_no_formula()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync((await tenant.OrderAsync(Row)).With("customer.name", "=1+1"));
        var listed = (await tenant.AuditAsync("?pageSize=100")).Items;
        using var client = tenant.Client();

        var csv = await client.GetStringAsync(new Uri("/api/audit-logs/export", UriKind.Relative));
        var json = await client.GetFromJsonAsync<JsonArray>("/api/audit-logs/export?format=json&operations=CreateOrder|TriggerSubscriptionMappingToConnection");

        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,operation,status,attempt,", lines[0], StringComparison.Ordinal);
        Assert.Equal(listed.Select(item => item.Id.ToString()), lines[1..].Select(line => line.Split(',')[0]));
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", csv, StringComparison.Ordinal);
        Assert.All(json!, item => Assert.Contains(item!["operation"]!.GetValue<string>(), new[] { "CreateOrder", "TriggerSubscriptionMappingToConnection" }));
        Assert.Contains(json!, item => item!["calls"] is JsonArray { Count: > 0 });
    }

    [Fact]
    public async Task A_file_is_filtered_as_the_list_and_another_tenant_gets_an_empty_one()
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        await tenant.RunAsync(Row);
        using var client = tenant.Client();
        using var other = stranger.Client();

        Assert.Empty((await client.GetFromJsonAsync<JsonArray>("/api/audit-logs/export?format=json&status=Failed"))!);
        Assert.Empty((await client.GetFromJsonAsync<JsonArray>("/api/audit-logs/export?format=json&reseller=b1f0"))!);
        Assert.Empty((await other.GetFromJsonAsync<JsonArray>("/api/audit-logs/export?format=json"))!);
        using var wrong = await client.GetAsync(new Uri("/api/audit-logs/export?format=xml", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }
}
