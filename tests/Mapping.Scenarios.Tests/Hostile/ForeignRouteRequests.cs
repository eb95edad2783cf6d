using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>A request for each route that fails for nothing but whose it is.</summary>
internal static class ForeignRouteRequests
{
    private const string Offer =
        """{"id":"X","name":"X","type":"License","segment":"Commercial","termDuration":"OneYear","billingFrequency":"Monthly"}""";

    public static HttpRequestMessage Of(string route, string id)
    {
        var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
        var path = pattern
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{mappingId}", pattern.Contains("offer", StringComparison.Ordinal) ? "X.Commercial.OneYear.Monthly" : Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{subscriptionId}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{customerId}", Guid.Empty.ToString(), StringComparison.Ordinal);
        // What some routes ask for before they look.
        var query = pattern.Contains("{id}/", StringComparison.Ordinal) ? $"?customerId={Guid.Empty}&companyId=174" : "";
        return new HttpRequestMessage(new HttpMethod(method), $"/api/{path}{query}")
        {
            Content = method == "GET" ? null : new StringContent(BodyOf(route), Encoding.UTF8, "application/json"),
        };
    }

    /// <summary>The id of something that the tenant has.</summary>
    public static async Task<string> ForeignIdAsync(StageTenant tenant, string route) =>
        route.Contains(" orders/", StringComparison.Ordinal) ? (await tenant.RunAsync(await tenant.OrderAsync(SampleCatalog.AlderPremium, $"o-{Guid.NewGuid():N}"))).OrderId
        : route.Contains(" azure-plans/runs/", StringComparison.Ordinal) ? await AzureRunAsync(tenant)
        : route.Contains(" azure-plans/costs/", StringComparison.Ordinal) ? await AzureCostAsync(tenant)
        : await tenant.ConnectionAsync(SampleCatalog.AlderPremium.Connection);

    private static string BodyOf(string route) => route switch
    {
        "PUT connections/{id}" => """{"name":"Renamed"}""",
        "PUT connections/{id}/customer-mappings/{mappingId}" => """{"customerName":"X","companyId":174}""",
        "PUT connections/{id}/offer-mappings/{mappingId}" => $$"""{"offer":{{Offer}},"serviceId":13}""",
        "PUT connections/{id}/subscription-mappings/{subscriptionId}" => $$"""
            {"customer":{"id":"{{Guid.Empty}}","name":"X"},"offer":{{Offer}},"quantity":1,"price":{"unitCost":1,"unitPrice":1,"currency":"EUR"},
             "subscription":{"id":"{{Guid.Empty}}","name":"X","createdAt":"2026-11-20T10:00:00Z","startDate":"2026-11-20"},"contractId":29,"contractServiceId":1000}
            """,
        "PUT connections/{id}/azure-markups/{customerId}" => """{"markupPercent":5}""",
        "POST connections/{id}/customer-mappings/suggestions" => $$"""{"customers":[{"id":"{{Guid.Empty}}","name":"X"}]}""",
        "POST connections/{id}/offer-mappings/suggestions" => $$"""{"offers":[{"offer":{{Offer}}}]}""",
        _ => "",
    };

    private static async Task<string> AzureRunAsync(StageTenant tenant)
    {
        using var client = tenant.Client();
        using var answer = await client.PostAsJsonAsync("/api/azure-plans/runs", new { month = "2026-10", dryRun = true });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
    }

    private static async Task<string> AzureCostAsync(StageTenant tenant)
    {
        await tenant.RunAsync(SampleCatalog.Elm);
        return $"{SampleCatalog.Elm.SubscriptionId:N}-2026-10";
    }
}
