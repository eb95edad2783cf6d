using System.Net;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>Microsoft's files have Microsoft's ids: CloudCockpit tells them beside its own.</summary>
public sealed class ProviderIdTests(Stage stage)
{
    private static readonly Guid Elsewhere = Guid.Parse("7c5e9f0a-1111-4222-8333-944455556666");
    private static readonly Guid PlanAtMicrosoft = ProviderIds.Of(SampleCatalog.Elm.SubscriptionId);

    [Fact]
    public async Task An_invoice_with_Microsofts_ids_is_the_plans()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-11");
        var line = azure.Line("G1", "1284.37", "2026-11-01")
            .Replace(azure.Row.CustomerId.ToString(), SampleCatalog.ElmAtMicrosoft.ToString(), StringComparison.Ordinal)
            .Replace(azure.Row.SubscriptionId.ToString(), PlanAtMicrosoft.ToString(), StringComparison.Ordinal);

        var report = await azure.ImportInvoiceAsync(line);
        await azure.RunAsync("2026-11");

        Assert.Equal("providerSubscription", (string?)Assert.Single(report["matched"]![0]!["matchedBy"]!.AsArray()));
        Assert.Equal([("2026-11", 1_284.37m)], azure.Costs());
    }

    [Fact]
    public async Task Daily_usage_of_another_subscription_is_the_customers_only_plans_and_the_report_says_so()
    {
        foreach (var customer in new[] { SampleCatalog.ElmAtMicrosoft, SampleCatalog.Elm.CustomerId })
        {
            var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-11");

            var report = await azure.ImportDailyAsync($"{customer},{Elsewhere},2026-11-10,9.20,EUR");

            var matched = Assert.Single(report["matched"]!.AsArray())!;
            Assert.Equal((azure.Row.SubscriptionId, 9.2m), ((Guid)matched["subscriptionId"]!, (decimal)matched["total"]!));
            Assert.Equal("customersOnlyPlan", (string?)Assert.Single(matched["matchedBy"]!.AsArray()));
            Assert.Contains("The customer's only plan", (string?)matched["note"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_invoices_line_of_another_subscription_is_nobodys()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-11");

        var report = await azure.ImportInvoiceAsync(
            azure.Line("G1", "30.00", "2026-11-01").Replace(azure.Row.SubscriptionId.ToString(), Elsewhere.ToString(), StringComparison.Ordinal));

        Assert.Equal("The subscription is no mapped Azure plan.", (string?)Assert.Single(report["unmatched"]!.AsArray())!["reason"]);
    }

    [Fact]
    public async Task A_line_whose_customer_is_another_one_is_not_the_plans()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-11");

        var report = await azure.ImportDailyAsync($"{Guid.NewGuid()},{azure.Row.SubscriptionId},2026-11-10,9.20,EUR");

        Assert.Equal("The customer has no mapped Azure plan.", (string?)Assert.Single(report["unmatched"]!.AsArray())!["reason"]);
    }

    [Fact]
    public async Task Another_tenants_plan_is_never_matched()
    {
        await AzureStage.MapAsync(stage.NewTenant(), "2026-11");
        var other = await AzureStage.MapAsync(stage.NewTenant(), "2026-11");
        var stranger = NewPlans.Add(stage.NewTenant(), NewPlans.Row(1, "Stranger", SampleCatalog.Eur), new(2030, 12, 31));

        var report = await other.ImportDailyAsync($"{stranger.CustomerId},{stranger.SubscriptionId},2026-11-10,9.20,EUR");

        Assert.Empty(report["matched"]!.AsArray());
    }

    [Fact]
    public async Task Without_CloudCockpit_the_file_is_put_off_and_not_called_unmatched()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-11");
        azure.Tenant.CloudCockpit.Faults.Add(new FaultRule { Action = new FaultAction { Kind = FaultKind.ErrorWithTexts, Status = 400 } });

        var problem = await azure.ImportAsync(
            HttpStatusCode.BadGateway, "", CostUploads.DailyHeader, $"{SampleCatalog.ElmAtMicrosoft},{Elsewhere},2026-11-10,9.20,EUR");

        Assert.Equal("CloudCockpitRefused", (string?)problem["code"]);
        Assert.Contains("Nothing was imported", (string?)problem["detail"], StringComparison.Ordinal);
    }
}
