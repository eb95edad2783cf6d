using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Mappings;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

/// <summary>A contract that ends before the subscription's term: told with its dates, and no reason not to map.</summary>
public sealed class ContractEndTests(Stage stage)
{
    private const string Code = "ContractEndsBeforeTerm";
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task It_is_told_in_the_preview_the_order_the_list_and_its_file_until_the_contract_is_extended()
    {
        var tenant = stage.NewTenant();
        var order = await OrderAsync(tenant);
        Ends(tenant, "2027-11-18");
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        var preview = await PreviewAsync(tenant, order);
        var report = await tenant.RunAsync(order);
        var listed = await ItemAsync(api);
        var file = await api.ExportAsync("subscription-mappings/export");
        Ends(tenant, "2027-11-19");
        await api.PostAsync("subscription-mappings/check", new { });
        var extended = await ItemAsync(api);

        Assert.True((bool)preview["isAccepted"]!);
        Assert.Equal([Code], Codes(preview["warnings"]));
        Assert.Equal("Mapped", report.Status);
        var warning = Assert.Single(report.Warnings);
        Assert.Equal(Code, warning.Code);
        Assert.Contains("ends on 2027-11-18, before the subscription's term does on 2027-11-19", warning.Message, StringComparison.Ordinal);
        Assert.Equal(("Synced", "2027-11-18", "2027-11-19"), ((string)listed["status"]!, (string)listed["contractEndDate"]!, (string)listed["termEndDate"]!));
        Assert.Equal([Code], Codes(listed["warnings"]));
        Assert.Contains("ends on 2027-11-18", file, StringComparison.Ordinal);
        Assert.Equal("2027-11-19", (string)extended["contractEndDate"]!);
        Assert.Empty(Codes(extended["warnings"]));
    }

    [Fact]
    public async Task A_contract_that_ends_on_the_terms_last_day_is_not_before_it()
    {
        var tenant = stage.NewTenant();
        Ends(tenant, "2027-11-19");

        var preview = await PreviewAsync(tenant, await OrderAsync(tenant));
        var shorter = await PreviewAsync(tenant, (await OrderAsync(tenant)).With("subscription.endDate", "2027-11-20"));

        Assert.Empty(Codes(preview["warnings"]));
        Assert.Equal([Code], Codes(shorter["warnings"]));
    }

    [Fact]
    public async Task An_Azure_plan_is_told_of_its_contracts_end_once()
    {
        var tenant = stage.NewTenant();
        tenant.Database(SampleCatalog.Elm.Connection).ChangeContract(SampleCatalog.Elm.ContractId, "endDate", new DateTimeOffset(DateTime.UtcNow.Date.AddMonths(6), TimeSpan.Zero));

        var preview = await PreviewAsync(tenant, (await tenant.OrderAsync(SampleCatalog.Elm)).With("offer.termDuration", "OneYear"));

        Assert.Equal(["AzureContractEndsSoon"], Codes(preview["warnings"]));
    }

    [Fact]
    public async Task An_end_before_the_start_is_refused()
    {
        var tenant = stage.NewTenant();
        using var answer = await tenant.PostOrderAsync((await OrderAsync(tenant)).With("subscription.endDate", "2026-11-19"));

        Assert.Contains("subscription.endDate", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonObject> OrderAsync(StageTenant tenant) =>
        (await tenant.OrderAsync(Row)).With("subscription.createdAt", "2026-11-20T10:00:00Z").With("subscription.startDate", "2026-11-20");

    private static void Ends(StageTenant tenant, string day) => tenant.Database(Row.Connection).ChangeContract(Row.ContractId, "endDate", DateTimeOffset.Parse($"{day}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<JsonNode> PreviewAsync(StageTenant tenant, JsonObject order)
    {
        using var client = tenant.Client();
        using var answer = await client.PostAsJsonAsync("/api/orders/preview", order);
        var body = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.True(answer.IsSuccessStatusCode, body.ToJsonString());
        return body;
    }

    private static async Task<JsonNode> ItemAsync(RegistryApi api) => Assert.Single((await api.ListAsync("subscription-mappings"))["items"]!.AsArray())!;

    private static IEnumerable<string> Codes(JsonNode? findings) => findings!.AsArray().Select(finding => (string)finding!["code"]!);
}
