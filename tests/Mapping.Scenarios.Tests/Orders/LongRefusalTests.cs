using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

/// <summary>Autotask says no at any length: the order ends as refused, with one write sent, its audit rows ended and nothing billed.</summary>
public sealed class LongRefusalTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Theory]
    [InlineData("ContractServices", 9_000)]
    [InlineData("ContractServices", 40_000)]
    [InlineData("ContractServiceAdjustments", 20_000)]
    [InlineData("ContractServiceAdjustments", 500_000)]
    public async Task A_refusal_of_any_length_is_one(string entity, int length)
    {
        var tenant = stage.NewTenant();
        var database = tenant.Database(Row.Connection);
        database.Once(entity, "Create", new FaultAction { Kind = FaultKind.ErrorWithTexts, Errors = ["No 😀" + new string('é', length)] });
        var calls = SimulatedCalls.From(database);

        var failed = await tenant.RunAsync(Row);

        Assert.Equal(("Failed", "AutotaskRefused"), (failed.Status, failed.Code));
        Assert.Contains("No 😀é", failed.Message, StringComparison.Ordinal);
        Assert.Contains(" more characters)", failed.Message, StringComparison.Ordinal);
        Assert.Single(calls.Writes, call => call.Status == 500);
        Assert.DoesNotContain(await tenant.AuditOfAsync(failed.OrderId), operation => operation.Status == "Processing");
        Assert.All(database.Lines(), line => Assert.All(line.Units, units => Assert.Equal(0, units.Units)));
        using var retried = await tenant.RetryAsync(failed.OrderId);
        Assert.Equal("Mapped", (await tenant.WaitForEndAsync(failed.OrderId)).Status);
    }
}
