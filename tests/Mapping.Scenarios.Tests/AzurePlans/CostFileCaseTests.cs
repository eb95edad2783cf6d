using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>Cost files as people have them, over HTTP: read to the cent, or refused with the line and what to do.</summary>
public sealed class CostFileCaseTests(Stage stage)
{
    private const string Daily = "CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency";
    private static readonly string Ids = $"{AzureStage.Elm.CustomerId},{AzureStage.Elm.SubscriptionId}";

    [Theory]
    [InlineData("2026-10-10;1284,37;EUR", "", "1284.37")]
    [InlineData("2026-10-10;0,0000154;EUR", "", "0.0000154")]
    [InlineData("2026-10-10;1,54E-05;EUR", "", "0.0000154")]
    [InlineData("05.10.2026;10.00;EUR", "", "10")]
    [InlineData("01/10/2026;10.00;EUR", "?dateOrder=DMY", "10")]
    [InlineData("10/1/2026 12:00:00 AM;10.00;EUR", "?dateOrder=monthFirst", "10")]
    [InlineData("2026-10-10;1,284;EUR", "?decimalSeparator=comma", "1.284")]
    [InlineData("2026-10-10;1,284;EUR", "?decimalSeparator=POINT", "1284")]
    public async Task A_line_is_read_as_it_is_written(string line, string query, string usage)
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        var report = await SendAsync(azure, HttpStatusCode.OK, Text(Daily.Replace(',', ';'), $"{Ids.Replace(',', ';')};{line}"), query);

        Assert.Equal(("2026-10", decimal.Parse(usage, System.Globalization.CultureInfo.InvariantCulture)), ((string)report["matched"]![0]!["month"]!, (decimal)report["matched"]![0]!["usage"]!));
    }

    [Theory]
    [InlineData("2026-10-10;1,284;EUR", "", "decimalSeparator=")]
    [InlineData("01/10/2026;10.00;EUR", "", "dateOrder=")]
    [InlineData("10/1/2026 12:00:00 AM;10.00;EUR", "", "dateOrder=")]
    [InlineData("2026-10-10;12,50;EUR", "?decimalSeparator=.", "decimalSeparator=point")]
    [InlineData("10/31/2026;10.00;EUR", "?dateOrder=dayFirst", "dateOrder=dayFirst")]
    [InlineData("2099-10-10;10.00;EUR", "", "in the future")]
    [InlineData("05.10.26;10.00;EUR", "", "two digits")]
    public async Task What_stays_open_is_refused_with_the_line_and_what_to_do(string line, string query, string what)
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        var problem = await SendAsync(azure, HttpStatusCode.BadRequest, Text(Daily.Replace(',', ';'), $"{Ids.Replace(',', ';')};{line}"), query);

        var error = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal("line 2", (string?)error["field"]);
        Assert.Contains(what, (string?)error["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reserved_word_in_a_name_makes_no_purchase()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        var report = await SendAsync(azure, HttpStatusCode.OK, Text(
            "CustomerId,InvoiceNumber,ProductName,SkuName,Subtotal,Currency,SubscriptionId,ChargeStartDate,ReservationOrderId",
            $"{AzureStage.Elm.CustomerId},G11,IP Addresses,Reserved IP - Static Public,3.00,EUR,{AzureStage.Elm.SubscriptionId},2026-10-01,",
            $"{AzureStage.Elm.CustomerId},G11,Azure NetApp Files,Reserved Capacity,4.00,EUR,{AzureStage.Elm.SubscriptionId},2026-10-01,",
            $"{AzureStage.Elm.CustomerId},G11,Microsoft 365 Copilot (reserved seats),,30.00,EUR,11111111-2222-4333-8444-555555555555,2026-10-01,",
            $"{AzureStage.Elm.CustomerId},G11,Power BI Reservation Add-on (third party SaaS),,99.00,EUR,21111111-2222-4333-8444-555555555555,2026-10-01,",
            $"{AzureStage.Elm.CustomerId},G11,Azure Databricks Pre-Purchase Plan,DBCU,1000.00,EUR,,2026-10-01,"));

        var matched = Assert.Single(report["matched"]!.AsArray())!;
        Assert.Equal((7m, 1_000m), ((decimal)matched["usage"]!, (decimal)matched["reservations"]!));
        Assert.Equal([30m, 99m], report["unmatched"]!.AsArray().Select(cost => (decimal)cost!["total"]!).Order());
    }

    [Fact]
    public async Task A_type_line_is_passed_over_and_the_end_of_a_charge_shows_the_order_of_its_start()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        var report = await SendAsync(azure, HttpStatusCode.OK, Text(
            "#TYPE Microsoft.Store.PartnerCenter.PowerShell.Models.Invoices.PSOneTimeInvoiceLineItem",
            "\"CustomerId\",\"InvoiceNumber\",\"Subtotal\",\"TotalForCustomer\",\"Currency\",\"SubscriptionId\",\"ChargeStartDate\",\"ChargeEndDate\"",
            $"\"{AzureStage.Elm.CustomerId}\",\"G11\",\"1284.37\",\"1284.37\",\"EUR\",\"{AzureStage.Elm.SubscriptionId}\",\"10/1/2026 12:00:00 AM\",\"10/31/2026 12:00:00 AM\""));

        Assert.Equal(("2026-10", 1_284.37m), ((string)report["matched"]![0]!["month"]!, (decimal)report["matched"]![0]!["usage"]!));
    }

    [Fact]
    public async Task Parts_in_a_form_or_a_zip_are_one_file_whatever_each_is()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        var json = Gzip($$"""{"PartnerId":"p","CustomerId":"{{AzureStage.Elm.CustomerId}}","SubscriptionId":"{{AzureStage.Elm.SubscriptionId}}","UsageDate":"2026-10-10T00:00:00Z","BillingPreTaxTotal":7.00,"BillingCurrency":"EUR"}""");
        var csv = Encoding.UTF8.GetBytes($"{Daily}\n{Ids},2026-10-11,2.50,EUR\n");
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var first = archive.CreateEntry("part-0.json.gz").Open())
                first.Write(json);
            using var second = archive.CreateEntry("part-1.csv").Open();
            second.Write(csv);
        }

        using var form = new MultipartFormDataContent { { new ByteArrayContent(json), "files", "part-0.json.gz" }, { new ByteArrayContent(csv), "files", "part-1.csv" } };
        var ofZip = await SendAsync(azure, HttpStatusCode.OK, new ByteArrayContent(zip.ToArray()));
        var again = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        var ofForm = await SendAsync(again, HttpStatusCode.OK, form);

        Assert.Equal([(2, 9.5m), (2, 9.5m)], new[] { ofZip, ofForm }.Select(report => ((int)report["rows"]!, (decimal)report["matched"]![0]!["usage"]!)));
    }

    [Fact]
    public async Task A_workbook_is_refused_by_its_name_with_what_to_do()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        using var workbook = new MemoryStream();
        using (var archive = new ZipArchive(workbook, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "[Content_Types].xml", "xl/workbook.xml" })
                archive.CreateEntry(name).Open().Dispose();

        var problem = AzureStage.Text(await SendAsync(azure, HttpStatusCode.BadRequest, new ByteArrayContent(workbook.ToArray())));

        Assert.Contains(".xlsx", problem, StringComparison.Ordinal);
        Assert.Contains("CSV", problem, StringComparison.Ordinal);
    }

    private static ByteArrayContent Text(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static async Task<JsonNode> SendAsync(AzureStage azure, HttpStatusCode expected, HttpContent body, string query = "")
    {
        using var client = azure.Tenant.Client();
        using var answer = await client.PostAsync(new Uri($"/api/azure-plans/costs/import{query}", UriKind.Relative), body);
        body.Dispose();
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
