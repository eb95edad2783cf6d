using Mapping.Browser.Tests.Support;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;

namespace Mapping.Browser.Tests.Pages;

public sealed class RunsPageTests(PortalStage stage) : PortalTest(stage)
{
    private static readonly SampleMapping Row = SampleCatalog.Cedar;

    [Fact]
    public async Task Retry_goes_on_where_a_run_failed_and_maps_the_order_exactly()
    {
        var failed = await FailAsync();
        var page = (await VisitAsync(TestUser.Administrator, "/runs")).Page;
        var row = page.Table("Runs, newest first").Row(failed.OrderId);
        await row.GetByText("Failed", new() { Exact = true }).SeenAsync();
        await Screenshots.TakeAsync(page, "runs-failed");

        await page.Button($"Retry {failed.OrderId}").ClickAsync();

        await row.GetByText("Mapped", new() { Exact = true }).SeenAsync();
        await row.GetByText("Attempt 2").SeenAsync();
        await page.Button($"Retry {failed.OrderId}").GoneAsync();
        await Screenshots.TakeAsync(page, "runs-retried");
        AutotaskAssert.HoldsExactly(Tenant, Row, await Tenant.OrderReportAsync(failed.OrderId));
        Assert.Equal(
            [(1, "Failed"), (2, "Succeeded")],
            (await Tenant.AuditOfAsync(failed.OrderId)).Where(operation => operation.Operation == "TriggerSubscriptionMappingToConnection")
                .Select(operation => (operation.Attempt, operation.Status)));
    }

    [Fact]
    public async Task A_retry_of_what_somebody_else_retried_meanwhile_says_so_and_writes_nothing()
    {
        var database = Tenant.Database(Row.Connection);
        var failed = await FailAsync();
        var page = (await VisitAsync(TestUser.Administrator, "/runs")).Page;
        await page.Button($"Retry {failed.OrderId}").SeenAsync();
        using (await Tenant.RetryAsync(failed.OrderId))
            Assert.Equal("Mapped", (await Tenant.WaitForEndAsync(failed.OrderId)).Status);
        var calls = SimulatedCalls.From(database);

        await page.Button($"Retry {failed.OrderId}").ClickAsync();

        await page.DialogOf($"Retry of {failed.OrderId}").GetByText("there is nothing to retry").SeenAsync();
        await Screenshots.TakeAsync(page, "runs-nothing-to-retry");
        Assert.Empty(calls.All);
    }

    private async Task<OrderReport> FailAsync()
    {
        var refusal = new FaultAction { Kind = FaultKind.ErrorWithTexts, Errors = ["The period is closed."] };
        Tenant.Database(Row.Connection).Once("ContractServiceAdjustments", "Create", refusal);
        Tenant.Database(Row.Connection).Once("ContractServices", "Merge", refusal);
        var failed = await Tenant.RunAsync(Row);
        Assert.Equal(("Failed", "AutotaskRefused"), (failed.Status, failed.Code));
        return failed;
    }
}
