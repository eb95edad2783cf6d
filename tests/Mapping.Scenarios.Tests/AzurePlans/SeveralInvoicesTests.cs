using System.Net;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Contracts;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A month's cost is the sum of its invoices' lines, whatever the order of the files and however often they are sent.</summary>
public sealed class SeveralInvoicesTests(Stage stage)
{
    [Fact]
    public async Task Late_lines_of_the_next_invoice_are_added_to_their_month_as_a_restatement()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));
        await azure.RunAsync("2026-10");
        Assert.Equal([("2026-10", 1_284.37m)], azure.Costs());

        var report = await azure.ImportInvoiceAsync(November(azure));
        await azure.RunAsync("2026-11");

        Assert.Equal([("2026-10", 1_289.37m), ("2026-11", 1_300m)], azure.Costs());
        Assert.Equal([("2026-10", 5m, 1_289.37m), ("2026-11", 1_300m, 1_300m)], report["matched"]!.AsArray().Select(cost =>
            ((string)cost!["month"]!, (decimal)cost["total"]!, (decimal)cost["monthTotal"]!)));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_is_said_to()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));
        await azure.ImportInvoiceAsync(November(azure));
        await azure.RunAsync("2026-11");
        var (adjustments, version) = (azure.Adjustments, (string?)(await azure.CostAsync("2026-10"))["version"]);

        Assert.True((bool)(await azure.ImportInvoiceAsync(November(azure)))["unchanged"]!);
        Assert.True((bool)(await azure.ImportAsync(HttpStatusCode.OK, "?mode=add", [CostUploads.InvoiceHeader, .. October(azure)]))["unchanged"]!);
        await azure.RunAsync("2026-11");

        Assert.Equal([("2026-10", 1_289.37m), ("2026-11", 1_300m)], azure.Costs());
        Assert.Equal((adjustments, version), (azure.Adjustments, (string?)(await azure.CostAsync("2026-10"))["version"]));
    }

    [Fact]
    public async Task Late_lines_alone_are_no_month_and_wait_for_approval()
    {
        var azure = await MapAsync();
        var report = await azure.ImportInvoiceAsync(November(azure));
        var dry = await azure.RunAsync("2026-11", dryRun: true);
        Assert.Equal(1, (int)dry["held"]!);
        Assert.Contains("AzureCostLateLinesOnly", AzureStage.Text(dry), StringComparison.Ordinal);

        await azure.ImportInvoiceAsync(October(azure));
        await azure.RunAsync("2026-11");

        Assert.Contains("Late lines only", (string?)report["matched"]![0]!["note"], StringComparison.Ordinal);
        Assert.Equal([("2026-10", 1_289.37m), ("2026-11", 1_300m)], azure.Costs());
    }

    [Fact]
    public async Task A_late_line_of_a_posted_month_is_held_with_the_amounts()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));
        await azure.RunAsync("2026-10");
        Post(azure, new DateOnly(2026, 10, 31));

        await azure.ImportInvoiceAsync(November(azure));
        var summary = await azure.RunAsync("2026-10");

        Assert.Equal(1, (int)summary["held"]!);
        var held = await azure.CostAsync("2026-10");
        Assert.Equal(("Held", "AzureMonthPosted"), ((string?)held["state"], (string?)held["code"]));
        Assert.Contains("1289.37", (string?)held["message"], StringComparison.Ordinal);
        Assert.Contains("1284.37", (string?)held["message"], StringComparison.Ordinal);
        Assert.Equal([("2026-10", 1_284.37m)], azure.Costs());
    }

    [Fact]
    public async Task Credits_on_a_later_invoice_are_summed()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));
        await azure.ImportInvoiceAsync(azure.Line("G000000012", "-84.37", "2026-10-30"), azure.Line("G000000012", "1300.00", "2026-11-01"));

        await azure.RunAsync("2026-11");

        Assert.Equal([("2026-10", 1_200m), ("2026-11", 1_300m)], azure.Costs());
    }

    [Fact]
    public async Task A_second_file_of_an_invoice_is_refused_until_it_is_said_what_it_is()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));

        var problem = await azure.ImportAsync(HttpStatusCode.Conflict, "", CostUploads.InvoiceHeader, Part(azure));

        Assert.Equal("InvoiceAlreadyImported", (string?)problem["code"]);
        var standing = Assert.Single(problem["violations"]!.AsArray())!;
        Assert.Contains("Invoice G000000011 is imported: 1 file, 1 row, 1284.37 EUR, on ", (string?)standing["message"], StringComparison.Ordinal);
        Assert.Contains("mode=add", (string?)standing["remedy"], StringComparison.Ordinal);
        Assert.Contains("mode=replace", (string?)standing["remedy"], StringComparison.Ordinal);
        await azure.RunAsync("2026-10");
        Assert.Equal([("2026-10", 1_284.37m)], azure.Costs());
    }

    [Fact]
    public async Task A_file_that_completes_its_invoice_is_added_once()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));

        await azure.ImportAsync(HttpStatusCode.OK, "?mode=add", CostUploads.InvoiceHeader, Part(azure));
        var again = await azure.ImportAsync(HttpStatusCode.OK, "?mode=add", CostUploads.InvoiceHeader, Part(azure));
        await azure.RunAsync("2026-10");

        Assert.True((bool)again["unchanged"]!);
        Assert.Equal([("2026-10", 1_384.47m)], azure.Costs());
    }

    [Fact]
    public async Task A_file_is_not_added_again_together_with_another_one()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));

        var problem = await azure.ImportFilesAsync(
            HttpStatusCode.Conflict, "?mode=add", [CostUploads.InvoiceHeader, .. October(azure)], [CostUploads.InvoiceHeader, Part(azure)]);
        await azure.ImportFilesAsync(HttpStatusCode.OK, "?mode=replace", [CostUploads.InvoiceHeader, .. October(azure)], [CostUploads.InvoiceHeader, Part(azure)]);
        await azure.RunAsync("2026-10");

        Assert.Contains("would count twice", (string?)problem["violations"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal([("2026-10", 1_384.47m)], azure.Costs());
    }

    [Fact]
    public async Task A_file_that_replaces_its_invoice_replaces_all_of_its_months()
    {
        var azure = await MapAsync();
        await azure.ImportInvoiceAsync(October(azure));
        await azure.ImportInvoiceAsync(November(azure));
        await azure.RunAsync("2026-11");

        await azure.ImportAsync(HttpStatusCode.OK, "?mode=replace", CostUploads.InvoiceHeader, azure.Line("G000000012", "1299.00", "2026-11-01"));
        await azure.RunAsync("2026-11");

        Assert.Equal([("2026-10", 1_284.37m), ("2026-11", 1_299m)], azure.Costs());
    }

    [Fact]
    public async Task Two_files_of_one_invoice_at_once_are_not_both_taken_unless_they_are_said_to_add_up()
    {
        var azure = await MapAsync();

        var both = await Task.WhenAll(
            azure.ImportAsync(HttpStatusCode.OK, "?mode=add", [CostUploads.InvoiceHeader, .. October(azure)]),
            azure.ImportAsync(HttpStatusCode.OK, "?mode=add", CostUploads.InvoiceHeader, Part(azure)));
        await azure.RunAsync("2026-10");

        Assert.All(both, report => Assert.False((bool)report["unchanged"]!));
        Assert.Equal([("2026-10", 1_384.47m)], azure.Costs());
    }

    [Fact]
    public async Task An_unknown_mode_is_refused()
    {
        var azure = await MapAsync();

        var problem = await azure.ImportAsync(HttpStatusCode.BadRequest, "?mode=merge", [CostUploads.InvoiceHeader, .. October(azure)]);

        Assert.Equal("mode", (string?)problem["errors"]![0]!["field"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_estimate_never_adds_to_an_invoice_in_whatever_order_they_come(bool isEstimateFirst)
    {
        var azure = await MapAsync();
        var usage = $"{azure.Row.CustomerId},{azure.Row.SubscriptionId},2026-10-10,900.00,EUR";
        JsonNode? estimate = null;
        if (isEstimateFirst)
            estimate = await azure.ImportDailyAsync(usage);
        var invoice = await azure.ImportInvoiceAsync(October(azure));
        estimate ??= await azure.ImportDailyAsync(usage);
        await azure.RunAsync("2026-10");

        Assert.Equal([("2026-10", 1_284.37m)], azure.Costs());
        if (isEstimateFirst)
        {
            Assert.Contains("The estimate of 900.00 EUR no longer counts.", (string?)invoice["matched"]![0]!["note"], StringComparison.Ordinal);
        }
        else
        {
            Assert.Empty(estimate["matched"]!.AsArray());
            Assert.Contains("usage is an estimate", (string?)Assert.Single(estimate["notTaken"]!.AsArray())!["reason"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Months_before_the_plan_was_mapped_are_told_and_not_billed()
    {
        var azure = await MapAsync();

        var report = await azure.ImportInvoiceAsync([.. October(azure), azure.Line("G000000011", "77.00", "2024-05-31")]);
        await azure.RunAsync("2026-10");

        Assert.Equal([("2026-10", 1_284.37m)], azure.Costs());
        var early = Assert.Single(report["notTaken"]!.AsArray())!;
        Assert.Equal(("2024-05", 77m, "The plan is mapped from 2026-10 on: earlier months are not billed by it."),
            ((string)early["month"]!, (decimal)early["total"]!, (string)early["reason"]!));
    }

    private async Task<AzureStage> MapAsync() => await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

    private static string[] October(AzureStage azure) => [azure.Line("G000000011", "1284.37", "2026-10-01")];

    private static string Part(AzureStage azure) => azure.Line("G000000011", "100.10", "2026-10-15");

    private static string[] November(AzureStage azure) =>
        [azure.Line("G000000012", "1300.00", "2026-11-01"), azure.Line("G000000012", "5.00", "2026-10-30")];

    private static void Post(AzureStage azure, DateOnly through)
    {
        var database = azure.Database;
        lock (database.Gate)
            PostingDesk.PostThrough(database, new ContractRecord(database, database.Contracts.Find(AzureStage.Elm.ContractId)!), through);
    }
}
