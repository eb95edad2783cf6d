using Mapping.Functions.Storage;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

public sealed class SampleRowsTests(Stage stage)
{
    public static TheoryData<string> MappedRows => [.. Names(row => row.Expected == SampleMapping.Mapped)];

    public static TheoryData<string> RefusedRows => [.. Names(row => row.Expected != SampleMapping.Mapped)];

    [Theory]
    [MemberData(nameof(MappedRows))]
    public async Task A_good_row_becomes_one_Contract_Service(string name)
    {
        var (tenant, row) = (stage.NewTenant(), Row(name));

        var order = await tenant.RunAsync(row);

        AutotaskAssert.HoldsExactly(tenant, row, order);
        Assert.Equal(
            ["CreateConnectionCustomerMapping Succeeded", "CreateConnectionOfferMapping Succeeded", "TriggerSubscriptionMappingToConnection Succeeded"],
            (await tenant.AuditOfAsync(order.OrderId)).Select(operation => operation.Outcome).Order());
    }

    [Theory]
    [MemberData(nameof(RefusedRows))]
    public async Task A_bad_row_is_rejected_by_its_code_and_nothing_is_written_but_the_audit_log(string name)
    {
        var (tenant, row) = (stage.NewTenant(), Row(name));

        var order = await tenant.RunAsync(row);

        Assert.Equal(("Rejected", row.Expected), (order.Status, order.Code));
        Assert.Equal([row.Expected], order.Codes);
        Assert.All(order.Violations, violation => Assert.NotEmpty(violation.Remedy!));
        AutotaskAssert.HoldsNothing(tenant, row.Connection);
        foreach (var table in new[] { Tables.MappingsName, Tables.SubscriptionsName, Tables.LedgerName })
            Assert.Empty(await stage.RowsAsync(tenant, table));
        var operation = Assert.Single(await tenant.AuditOfAsync(order.OrderId, row.Connection.Context));
        Assert.Equal(("TriggerSubscriptionMappingToConnection Failed", row.Expected), (operation.Outcome, operation.Code));
    }

    [Fact]
    public async Task Another_offer_of_a_mapped_customer_is_a_second_line_on_the_same_contract()
    {
        var tenant = stage.NewTenant();

        var premium = await tenant.RunAsync(SampleCatalog.AlderPremium);
        var basic = await tenant.RunAsync(SampleCatalog.AlderBasic);

        AutotaskAssert.HoldsExactly(tenant, SampleCatalog.AlderPremium, premium);
        AutotaskAssert.HoldsExactly(tenant, SampleCatalog.AlderBasic, basic);
        Assert.Equal(2, tenant.Database(SampleCatalog.Eur).Lines(SampleCatalog.AlderPremium.ContractId).Count);
    }

    [Theory]
    [InlineData("2026-11-13T23:59:59Z", "Rejected")]
    [InlineData("2026-11-14T00:00:00Z", "Rejected")]
    [InlineData("2026-11-14T01:00:00+01:00", "Rejected")]
    [InlineData("2026-11-14T00:00:01Z", "Mapped")]
    public async Task The_contract_has_to_start_before_the_subscription_was_created(string createdAt, string status)
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(SampleCatalog.Cedar);

        var report = await tenant.RunAsync(order.With("subscription.createdAt", createdAt));

        Assert.Equal(status, report.Status);
        Assert.Equal(status == "Mapped" ? [] : ["ContractStartsTooLate"], report.Codes);
    }

    [Fact]
    public async Task All_violations_are_told_at_once()
    {
        var tenant = stage.NewTenant();
        var order = (await tenant.OrderAsync(SampleCatalog.AlderPremium))
            .With("price.currency", "GBP").With("sync.companyId", 179).With("sync.serviceId", 18).With("sync.contractId", 34);

        var report = await tenant.RunAsync(order);

        Assert.Equal(
            ["CompanyNotCustomerType", "ContractNotRecurring", "ContractOtherCompany", "CurrencyMismatch", "ServiceInactive"], report.Codes.Order());
        AutotaskAssert.HoldsNothing(tenant, SampleCatalog.Eur);
    }

    [Theory]
    [InlineData("sync.companyId", 999, "CompanyNotFound")]
    [InlineData("sync.serviceId", 999, "ServiceNotFound")]
    [InlineData("sync.contractId", 999, "ContractNotFound")]
    [InlineData("sync.contractId", 35, "ContractInactive")]
    [InlineData("sync.contractId", 36, "ContractEnded")]
    [InlineData("sync.serviceId", 17, "ServicePeriodMismatch")]
    public async Task A_choice_that_does_not_fit_is_named(string field, int choice, string code)
    {
        var tenant = stage.NewTenant();

        var report = await tenant.RunAsync((await tenant.OrderAsync(SampleCatalog.AlderPremium)).With(field, choice));

        Assert.Equal("Rejected", report.Status);
        Assert.Contains(code, report.Codes);
        AutotaskAssert.HoldsNothing(tenant, SampleCatalog.Eur);
    }

    private static IEnumerable<string> Names(Func<SampleMapping, bool> which) => SampleCatalog.Mappings.Where(which).Select(Name);

    private static SampleMapping Row(string name) => SampleCatalog.Mappings.Single(row => Name(row) == name);

    private static string Name(SampleMapping row) => $"{row.Customer}: {row.Offer.Id}";
}
