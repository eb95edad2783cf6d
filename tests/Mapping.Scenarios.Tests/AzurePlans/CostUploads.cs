using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>Cost files over HTTP.</summary>
internal static class CostUploads
{
    public const string InvoiceHeader =
        "PartnerId,CustomerId,CustomerName,InvoiceNumber,ProductName,SkuName,ChargeType,Subtotal,TaxTotal,Total,Currency,SubscriptionId,ChargeStartDate,ChargeEndDate,ReservationOrderId";

    public const string DailyHeader = "CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency";

    /// <summary>One line of the plan's usage on an invoice.</summary>
    public static string Line(this AzureStage azure, string invoice, string amount, string day, string currency = "EUR") =>
        $"p,{azure.Row.CustomerId},Elm,{invoice},Virtual Machines,D2 v3,new,{amount},0,{amount},{currency},{azure.Row.SubscriptionId},{day},{day},";

    public static Task<JsonNode> ImportInvoiceAsync(this AzureStage azure, params string[] lines) =>
        azure.ImportAsync(HttpStatusCode.OK, "", [InvoiceHeader, .. lines]);

    public static Task<JsonNode> ImportDailyAsync(this AzureStage azure, params string[] lines) =>
        azure.ImportAsync(HttpStatusCode.OK, "", [DailyHeader, .. lines]);

    public static async Task<JsonNode> ImportAsync(this AzureStage azure, HttpStatusCode expected, string query, params string[] lines)
    {
        using var body = Body(lines);
        return await azure.SendAsync(expected, query, body);
    }

    /// <summary>Several files in one request.</summary>
    public static async Task<JsonNode> ImportFilesAsync(this AzureStage azure, HttpStatusCode expected, string query, params string[][] files)
    {
        using var form = new MultipartFormDataContent();
        for (var number = 0; number < files.Length; number++)
            form.Add(Body(files[number]), "file", $"part{number}.csv");
        return await azure.SendAsync(expected, query, form);
    }

    private static ByteArrayContent Body(string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static async Task<JsonNode> SendAsync(this AzureStage azure, HttpStatusCode expected, string query, HttpContent body)
    {
        using var client = azure.Tenant.Client();
        using var answer = await client.PostAsync(new Uri($"/api/azure-plans/costs/import{query}", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>What Autotask bills, by month: the costs.</summary>
    public static IEnumerable<(string Month, decimal Cost)> Costs(this AzureStage azure) =>
        azure.Billed().Select(month => (month.Key, month.Value.Cost)).OrderBy(month => month.Key, StringComparer.Ordinal);
}
