using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

/// <summary>A mapping that is cancelled, or that fails after its line was created, bills nothing: its line has 0 units and says so.</summary>
public sealed class UndoneOrderTests(Stage stage, HurriedApp hurried) : IClassFixture<HurriedApp>
{
    private const long Active = 1;
    private const long Inactive = 0;
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private AppProcess App => hurried.App;

    [Fact]
    public async Task A_retry_that_is_rejected_undoes_the_line_of_the_attempt_before()
    {
        var tenant = stage.NewTenant(App);
        var database = tenant.Database(Row.Connection);
        var user = database.Users.Find(tenant.Own(Row.Connection).UserName)!;
        user.Denied.Add("ContractServiceAdjustments.create");
        user.Denied.Add("ContractServices.update");
        var failed = await tenant.RunAsync(Row);
        Assert.Equal(("Failed", "AutotaskForbidden"), (failed.Status, failed.Code));
        Assert.Contains("could not be brought to 0 units", failed.Message, StringComparison.Ordinal);
        Assert.Single(await ClaimsAsync(tenant));
        user.Denied.Clear();
        database.ChangeContract(Row.ContractId, "status", Inactive);

        using var retried = await tenant.RetryAsync(failed.OrderId);
        var rejected = await tenant.WaitForEndAsync(failed.OrderId, timeout: Patience);

        Assert.Equal(("Rejected", "ContractInactive", 2), (rejected.Status, rejected.Code, rejected.Attempt));
        await IsUndoneAsync(tenant);
        database.ChangeContract(Row.ContractId, "status", Active);
        AutotaskAssert.HoldsExactly(tenant, Row, await tenant.RunAsync(Row));
    }

    [Theory]
    [InlineData("ContractServices", nameof(FaultKind.CommitThenTimeout))]
    [InlineData("ContractServices", nameof(FaultKind.ResetBeforeCommit))]
    [InlineData("ContractServiceAdjustments", nameof(FaultKind.CommitThenTimeout))]
    [InlineData("ContractServiceAdjustments", nameof(FaultKind.ResetBeforeCommit))]
    public async Task A_run_that_is_terminated_while_it_writes_is_undone_and_a_retry_maps_the_order(string entity, string kind)
    {
        var tenant = stage.NewTenant(App);
        var database = tenant.Database(Row.Connection);
        // The units are put back on the day on which they were ordered.
        database.Switches = database.Switches with { DuplicatePeriod = DuplicatePeriod.Overrides };
        var fault = database.Once(entity, "Create", new FaultAction { Kind = Enum.Parse<FaultKind>(kind), Seconds = 60 });
        var order = await tenant.OrderAsync(Row);
        using var accepted = await tenant.PostOrderAsync(order);
        await fault.FiredAsync();

        await TerminateAsync(await tenant.OrderReportAsync(order.Id()));
        await tenant.SweepUntilTakenOverAsync(order.Id(), Patience);
        var cancelled = await tenant.WaitForEndAsync(order.Id(), timeout: Patience);

        Assert.Equal(("Failed", "Cancelled"), (cancelled.Status, cancelled.Code));
        await IsUndoneAsync(tenant);
        Assert.Equal(
            [("Failed", "Cancelled", 1), ("Failed", "Cancelled", 2)],
            (await tenant.AuditOfAsync(order.Id()))
                .Where(operation => operation.Operation == "TriggerSubscriptionMappingToConnection")
                .Select(operation => (operation.Status, operation.Code, operation.Attempt)));
        using var retried = await tenant.RetryAsync(order.Id());
        var mapped = await tenant.WaitForEndAsync(order.Id(), timeout: Patience);
        Assert.Equal("Mapped", mapped.Status);
        var line = Assert.Single(database.Lines());
        Assert.EndsWith(Row.SubscriptionId.ToString(), line.InternalDescription, StringComparison.Ordinal);
        Assert.All(line.Units, units => Assert.Equal(Row.Quantity, units.Units));
    }

    private async Task IsUndoneAsync(StageTenant tenant)
    {
        Assert.All(tenant.Database(Row.Connection).Lines(), line =>
        {
            Assert.EndsWith(" void", line.InternalDescription, StringComparison.Ordinal);
            Assert.All(line.Units, units => Assert.Equal(0, units.Units));
        });
        Assert.Empty(await ClaimsAsync(tenant));
        Assert.DoesNotContain(await stage.RowsAsync(tenant, "Ledger"), entry => entry.GetString("State") is "Sent" or "Unknown");
    }

    private async Task<IReadOnlyList<Azure.Data.Tables.TableEntity>> ClaimsAsync(StageTenant tenant) => await stage.RowsAsync(tenant, "SubscriptionMappings");

    private async Task TerminateAsync(OrderReport order)
    {
        using var client = new HttpClient { BaseAddress = App.Address };
        var address = $"/runtime/webhooks/durabletask/instances/{order.InstanceId}/terminate?reason=changed&code={App.DurableTaskKey}";
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }
}
