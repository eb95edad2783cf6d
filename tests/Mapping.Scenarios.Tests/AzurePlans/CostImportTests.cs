using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>Partner Center's files over HTTP, and what Autotask bills of them.</summary>
public sealed class CostImportTests(Stage stage)
{
    private const string Invoice = "PartnerId,CustomerId,CustomerName,InvoiceNumber,ProductName,SkuName,Subtotal,TaxTotal,Total,Currency,SubscriptionId,ChargeStartDate,ReservationOrderId";
    private const string Daily = "PartnerId,CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency";
    private static readonly Guid Stranger = Guid.Parse("99999999-0000-4000-8000-000000000001");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_invoice_is_matched_to_its_plan_and_billed(bool isCompressed)
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        var report = await ReadAsync(azure, HttpStatusCode.OK, Body(
            isCompressed,
            Invoice,
            InvoiceRow("Azure plan", "1000.00"),
            InvoiceRow("Azure plan", "284.37"),
            InvoiceRow("Reserved VM Instance", "210.00", subscription: Guid.NewGuid(), reservation: "R1"),
            InvoiceRow("Compute savings plan 1 year", "95.50", subscription: Guid.NewGuid(), reservation: "S1"),
            InvoiceRow("Azure plan", "7.00", customer: Stranger)));
        await azure.RunAsync("2026-10");

        Assert.Equal(("InvoiceReconciliation", 5L, 1), ((string)report["kind"]!, (long)report["rows"]!, (int)report["unmatchedCount"]!));
        var matched = Assert.Single(report["matched"]!.AsArray())!;
        Assert.Equal(
            (AzureStage.Elm.SubscriptionId, "2026-10", 1_284.37m, 210m, 95.5m, 1_589.87m, true, 4L),
            ((Guid)matched["subscriptionId"]!, (string)matched["month"]!, (decimal)matched["usage"]!, (decimal)matched["reservations"]!,
                (decimal)matched["savingsPlans"]!, (decimal)matched["total"]!, (bool)matched["isFinal"]!, (long)matched["rows"]!));
        var unmatched = Assert.Single(report["unmatched"]!.AsArray())!;
        Assert.Equal((Stranger, 7m, "The customer has no mapped Azure plan."), ((Guid)unmatched["customerId"]!, (decimal)unmatched["total"]!, (string)unmatched["reason"]!));
        Assert.Equal([("2026-10", (1_780.65m, 1_589.87m))], azure.Billed().Select(month => (month.Key, month.Value)));
        Assert.Equal("An imported file.", (string?)(await azure.CostAsync("2026-10"))["source"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Daily_usage_is_an_estimate_that_waits_for_the_invoice(bool isCompressed)
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        var report = await ReadAsync(azure, HttpStatusCode.OK, Body(
            isCompressed,
            Daily,
            $"p,{AzureStage.Elm.CustomerId},{AzureStage.Elm.SubscriptionId},10/30/2026,12.345678,EUR",
            $"p,{AzureStage.Elm.CustomerId},{AzureStage.Elm.SubscriptionId},10/31/2026,0.654322,EUR",
            $"p,{Stranger},{AzureStage.Elm.SubscriptionId},10/31/2026,1,EUR"));
        await azure.StartAsync(new() { ["month"] = "2026-10" });
        await WaitFor.ConditionAsync("an estimate", async () => (await CostsAsync(azure)).Contains("\"code\":\"AzureCostNotFinal\"", StringComparison.Ordinal));

        Assert.Equal("DailyRatedUsage", (string?)report["kind"]);
        Assert.Equal((13m, false), ((decimal)report["matched"]![0]!["total"]!, (bool)report["matched"]![0]!["isFinal"]!));
        Assert.Equal("The customer has no mapped Azure plan.", (string?)report["unmatched"]![0]!["reason"]);
        Assert.Equal(0, azure.Adjustments);
    }

    [Fact]
    public async Task Every_bad_line_is_named_and_nothing_of_the_file_counts()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        var problem = await ReadAsync(azure, HttpStatusCode.BadRequest, Body(
            false, Invoice, InvoiceRow("Azure plan", "100"), InvoiceRow("Azure plan", "one hundred"), InvoiceRow("Azure plan", "5").Replace("EUR", "euro", StringComparison.Ordinal)));

        Assert.Equal("InvalidRequest", (string?)problem["code"]);
        Assert.Equal(
            [("line 3", "The amount is no amount: “one hundred”."), ("line 4", "The currency is no currency: “euro”.")],
            problem["errors"]!.AsArray().Select(error => ((string)error!["field"]!, (string)error["message"]!)));
        var dry = await azure.RunAsync("2026-10", dryRun: true);
        Assert.Equal(1, (int)dry["waiting"]!);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("name,price\nAzure plan,5", "The header has no column CustomerId.")]
    [InlineData("\u001f\u0000", "The header has no column CustomerId.")]
    public async Task What_is_no_file_of_Partner_Center_is_refused(string text, string why)
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        Assert.Contains(why, AzureStage.Text(await ReadAsync(azure, HttpStatusCode.BadRequest, Body(false, text))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_was_cut_off_within_a_line_is_refused()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        using var whole = Body(true, [Invoice, .. Enumerable.Range(1, 1_000).Select(amount => InvoiceRow("Azure plan", $"{amount}"))]);
        using var body = new ByteArrayContent((await whole.ReadAsByteArrayAsync())[..^100]);

        Assert.Equal("InvalidRequest", (string?)(await ReadAsync(azure, HttpStatusCode.BadRequest, body))["code"]);
    }

    private static string InvoiceRow(string product, string amount, Guid? customer = null, Guid? subscription = null, string reservation = "") =>
        $"p,{customer ?? AzureStage.Elm.CustomerId},Elm Logistics,D0900ABCDE,{product},,{amount},0,{amount},EUR,{subscription ?? AzureStage.Elm.SubscriptionId},2026-10-01T00:00:00Z,{reservation}";

    private static ByteArrayContent Body(bool isCompressed, params string[] lines)
    {
        var plain = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        if (!isCompressed)
            return new ByteArrayContent(plain);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain);
        return new ByteArrayContent(packed.ToArray());
    }

    private static async Task<JsonNode> ReadAsync(AzureStage azure, HttpStatusCode expected, HttpContent body)
    {
        using var client = azure.Tenant.Client();
        using var answer = await client.PostAsync(new Uri("/api/azure-plans/costs/import", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<string> CostsAsync(AzureStage azure)
    {
        using var client = azure.Tenant.Client();
        return await client.GetStringAsync(new Uri("/api/azure-plans/costs?month=2026-10", UriKind.Relative));
    }
}
