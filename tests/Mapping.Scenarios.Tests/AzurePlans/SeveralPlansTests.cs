using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A run over several plans and connections: what fails stands alone.</summary>
public sealed class SeveralPlansTests(Stage stage)
{
    private const string Month = "2026-10";
    private static readonly DateOnly Far = new(2040, 12, 31);

    [Fact]
    public async Task One_plan_and_one_connection_that_fail_stop_no_other()
    {
        var tenant = stage.NewTenant();
        var good = await MapAsync(tenant, 1, SampleCatalog.Eur);
        var ended = await MapAsync(tenant, 2, SampleCatalog.Eur);
        var alsoGood = await MapAsync(tenant, 3, SampleCatalog.Eur);
        var locked = await MapAsync(tenant, 4, SampleCatalog.Gbp);
        ended.Database.ChangeContract(ended.Row.ContractId, "endDate", new DateTimeOffset(2026, 10, 15, 0, 0, 0, TimeSpan.Zero));
        locked.Database.Users.All.Single().Secret = "changed";

        var summary = await good.RunAsync(Month);

        Assert.Equal((4, 2, 2, 2), ((int)summary["plans"]!, (int)summary["set"]!, (int)summary["reset"]!, (int)summary["failed"]!));
        Assert.Equal(
            [ended.Row.SubscriptionId, locked.Row.SubscriptionId],
            summary["findings"]!.AsArray().Select(finding => (Guid)finding!["subscriptionId"]!).Order());
        Assert.All(summary["findings"]!.AsArray(), finding => Assert.False(string.IsNullOrEmpty((string?)finding!["message"])));
        Assert.All([good, alsoGood], plan => Assert.Equal(100m, plan.Billed()[Month].Cost));
        Assert.All([ended, locked], plan => Assert.Empty(plan.Billed()));
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_mapped_is_skipped_with_the_reason()
    {
        var azure = await MapAsync(stage.NewTenant(), 1, SampleCatalog.Eur);
        using (var client = azure.Tenant.Client())
        {
            var connection = await azure.Tenant.ConnectionAsync(SampleCatalog.Eur);
            using var answer = await client.DeleteAsync(new Uri($"/api/connections/{connection}/subscription-mappings/{azure.Row.SubscriptionId}?confirm=true", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        }

        var summary = await azure.RunAsync(Month);

        Assert.Equal((0, 1), ((int)summary["set"]!, (int)summary["skipped"]!));
        Assert.Contains("no longer mapped", AzureStage.Text(summary["findings"]), StringComparison.Ordinal);
        Assert.Equal(0, azure.Adjustments);
    }

    private static async Task<AzureStage> MapAsync(StageTenant tenant, int number, SampleConnection connection)
    {
        var row = NewPlans.Add(tenant, NewPlans.Row(number, $"Customer {number}", connection), Far);
        var azure = await AzureStage.MapAsync(tenant, Month, row);
        azure.Tell(Month, 100m);
        return azure;
    }
}
