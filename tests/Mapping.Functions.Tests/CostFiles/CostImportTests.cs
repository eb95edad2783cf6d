using System.Text;
using Mapping.Functions.CostFiles;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Tests.StandIns;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostImportTests(AzuriteFixture azurite)
{
    private const string Header = "CustomerId,InvoiceNumber,ProductName,SkuName,Subtotal,Currency,SubscriptionId,ChargeStartDate,ReservationOrderId";
    private static readonly Month October = new(2026, 10);
    private readonly string _tenant = TestTables.NewTenant();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_matches_a_plan_becomes_its_months_cost_and_the_rest_is_reported(bool isCompressed)
    {
        var (plan, imports, import) = await StageAsync();
        var report = await ImportAsync(import, isCompressed,
            $"{plan.CustomerId},D1,Azure plan,,1284.37,EUR,{plan.SubscriptionId},2026-10-01,",
            $"{plan.CustomerId},D1,Reserved VM,,210.00,EUR,{Guid.NewGuid()},2026-10-03,R1",
            $"{plan.CustomerId},D1,Compute savings plan,,95.50,EUR,,2026-10-03,",
            $"{plan.CustomerId},D1,Microsoft 365,,50.00,EUR,{Guid.NewGuid()},2026-10-03,",
            $"{Guid.NewGuid()},D1,Azure plan,,7.00,EUR,{Guid.NewGuid()},2026-10-01,");

        Assert.Equal((5L, 2), (report!.Rows, report.UnmatchedCount));
        Assert.Equal(1_589.87m, Assert.Single(report.Matched).Total);
        var cost = (await imports.FindAsync(_tenant, "csp", plan.SubscriptionId, October, default))!.Final;
        Assert.Equal((1_284.37m, 210m, 95.50m, true), (cost!.Usage, cost.Reservations, cost.SavingsPlans, cost.IsFinal));
    }

    private async Task<(AzurePlan Plan, ImportedCostStore Imports, CostImport Import)> StageAsync()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var (plans, imports) = (new AzurePlanStore(tables), new ImportedCostStore(tables));
        var plan = new AzurePlan(_tenant, "csp", "c1", Guid.NewGuid(), Guid.NewGuid(), "Elm", "o-1", 1, 2, 3, 4, October);
        await plans.PutAsync(plan, _ => plan, default);
        return (plan, imports, new CostImport(plans, imports, new PlanProviderIds(new SilentCloudCockpit(), plans), new CostReporting(imports), TimeProvider.System));
    }

    private async Task<CostImportReport> ImportAsync(CostImport import, bool isCompressed, params string[] lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. lines]));
        var file = await SentFile.ReadAsync(isCompressed ? SentFile.Gzip(bytes) : bytes);
        return (await import.ImportAsync(new Caller(_tenant, "csp", "ada", "corr-1"), file, CostImportMode.Unsaid, default)).Report!;
    }
}
