using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>Twenty plans in virtual time, up to three years of them. After each month everything that Autotask bills is added up and held against the script, to the cent.</summary>
[Collection(LongestFirst.Name)]
public sealed class ThreeYearsTests : IAsyncLifetime
{
    private readonly YearsStage _stage = new();

    public async ValueTask InitializeAsync() => await _stage.SetAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Every_month_of_every_plan_is_billed_exactly_once_and_every_other_month_is_zero()
    {
        var events = new YearsEvents(_stage);
        for (var index = 0; index < YearsScript.Lived; index++)
        {
            await new YearsMonth(_stage, events, index).LiveAsync();
            Assert.All(YearsScript.Plans, plan => Assert.Equal(
                Text(plan, ExpectedBills.Of(plan, runs: index + 1)),
                Text(plan, AutotaskBills.Of(_stage.DatabaseOf(plan), _stage.LineOf(plan)))));
        }

        Assert.Equal(WarnedMonths, await WarningsAsync());
        Assert.Empty(await AuditAsync(SampleCatalog.CspContext, "&status=Processing"));
        Assert.Empty(await AuditAsync(SampleCatalog.Harbor.Context, "&status=Processing"));
    }

    /// <summary>The runs that warn of the contract that ends for good: from twelve months before.</summary>
    private static IEnumerable<string> WarnedMonths => Enumerable.Range(0, YearsScript.Lived)
        .Select(YearsScript.First.AddMonths)
        .Where(month => month >= new DateOnly(2027, 7, 1) && month < new DateOnly(2028, 6, 1))
        .Select(month => month.ToString("yyyy-MM", null));

    private async Task<IEnumerable<string>> WarningsAsync() =>
        (await AuditAsync(SampleCatalog.CspContext, $"&customer={YearsScript.Ending}"))
            .Where(row => row is { Code: "AzureContractEndsSoon", Status: "Succeeded" })
            .Select(row => row.Details!["A warning of the run for ".Length..][..7])
            .Order();

    private async Task<IReadOnlyList<AuditRow>> AuditAsync(string context, string filter)
    {
        var (rows, next) = (new List<AuditRow>(), "");
        do
        {
            var page = await _stage.Tenant.AuditAsync(
                $"?pageSize=2000&startDate=2026-11-01&operations=SetAzurePlanCost|ResetAzurePlanCost{filter}{next}", context);
            rows.AddRange(page.Items);
            next = page.ContinuationToken is { } token ? $"&continuationToken={token}" : null;
        }
        while (next is not null);

        return rows;
    }

    private static IEnumerable<string> Text(YearsPlan plan, IReadOnlyDictionary<DateOnly, (long Price, long Cost)> bills) =>
        bills.OrderBy(bill => bill.Key).Select(bill => FormattableString.Invariant($"{plan.Name} {bill.Key:yyyy-MM}: price {bill.Value.Price}, cost {bill.Value.Cost} cents"));
}
