using System.Net;
using System.Net.Http.Json;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

public sealed class RetriedOrderTests(Stage stage)
{
    private const long Active = 1;
    private const int InactiveContract = 35;
    private const string Mapping = "TriggerSubscriptionMappingToConnection";
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium with { ContractId = InactiveContract };

    [Fact]
    public async Task A_rejected_order_maps_on_retry_when_its_contract_was_mended()
    {
        var tenant = stage.NewTenant();
        var rejected = await tenant.RunAsync(Row);
        tenant.Database(Row.Connection).ChangeContract(InactiveContract, "status", Active);

        using var answer = await tenant.RetryAsync(rejected.OrderId);
        var mapped = await tenant.WaitForEndAsync(rejected.OrderId);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["ContractInactive"], rejected.Codes);
        AutotaskAssert.HoldsExactly(tenant, Row, mapped);
        Assert.Equal((1, 2), (rejected.Attempt, mapped.Attempt));
        Assert.Equal(rejected.InstanceId, mapped.InstanceId);
        var operations = await tenant.AuditOfAsync(rejected.OrderId);
        Assert.Equal(
            [($"{Mapping} Failed", 1), ($"{Mapping} Succeeded", 2)],
            operations.Where(operation => operation.Operation == Mapping).Select(operation => (operation.Outcome, operation.Attempt)));
        Assert.Equal(operations.Count, operations.Select(operation => operation.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_retry_that_is_sent_many_times_is_one_run()
    {
        var tenant = stage.NewTenant();
        var rejected = await tenant.RunAsync(Row);
        tenant.Database(Row.Connection).ChangeContract(InactiveContract, "status", Active);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => tenant.RetryAsync(rejected.OrderId)));

        // One that comes after the end has nothing to do any more.
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Accepted, HttpStatusCode.Conflict }));
        var mapped = await tenant.WaitForEndAsync(rejected.OrderId);
        AutotaskAssert.HoldsExactly(tenant, Row, mapped);
        Assert.Equal(2, mapped.Attempt);
    }

    [Fact]
    public async Task An_order_that_is_mapped_has_nothing_to_retry()
    {
        var tenant = stage.NewTenant();
        var mapped = await tenant.RunAsync(SampleCatalog.AlderPremium);

        using var answer = await tenant.RetryAsync(mapped.OrderId);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("NothingToRetry", (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Code);
        AutotaskAssert.HoldsExactly(tenant, SampleCatalog.AlderPremium, await tenant.WaitForEndAsync(mapped.OrderId));
    }

    [Fact]
    public async Task A_refusal_after_the_line_stood_is_resumed_at_the_units()
    {
        var tenant = stage.NewTenant();
        var row = SampleCatalog.AlderPremium;
        var database = tenant.Database(row.Connection);
        database.Once("ContractServiceAdjustments", "Create", new FaultAction { Kind = FaultKind.ErrorWithTexts, Errors = ["The period is closed."] });

        var failed = await tenant.RunAsync(row);
        var line = Assert.Single(database.Lines());
        using var answer = await tenant.RetryAsync(failed.OrderId);
        var mapped = await tenant.WaitForEndAsync(failed.OrderId);

        Assert.Equal(("Failed", "AutotaskRefused"), (failed.Status, failed.Code));
        Assert.Contains("The period is closed.", failed.Message, StringComparison.Ordinal);
        Assert.All(line.Units, units => Assert.Equal(0, units.Units));
        Assert.Contains(row.SubscriptionId.ToString(), line.InternalDescription, StringComparison.Ordinal);
        Assert.Equal(line.Id, AutotaskAssert.HoldsExactly(tenant, row, mapped).Id);
        Assert.Single(database.Lines());
    }
}
