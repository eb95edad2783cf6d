using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

/// <summary>One customer ↔ one company, one offer variant ↔ one service, per connection.</summary>
public sealed class MappingUniquenessTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_company_and_a_service_that_are_taken_refuse_another_customer_and_another_offer()
    {
        var tenant = stage.NewTenant();
        var other = Row with
        {
            Customer = "Alder Twin",
            CustomerId = Guid.NewGuid(),
            SubscriptionId = Guid.NewGuid(),
            Offer = Row.Offer with { Segment = "Education" },
        };

        var mapped = await tenant.RunAsync(Row);
        var refused = await tenant.RunAsync(other);

        Assert.Equal("Mapped", mapped.Status);
        Assert.Equal(["CompanyAlreadyMapped", "ServiceAlreadyOnContract", "ServiceAlreadyUsed"], refused.Codes.Order());
        Assert.Single(tenant.Database(Row.Connection).Lines());
    }

    [Fact]
    public async Task A_customer_and_an_offer_that_are_mapped_refuse_another_company_and_another_service()
    {
        var tenant = stage.NewTenant();
        var database = tenant.Database(Row.Connection);
        var company = database.AddCompany(new NewCompany("Alder Dental Twin"));
        var other = Row with
        {
            SubscriptionId = Guid.NewGuid(),
            CompanyId = company,
            ServiceId = database.AddService(new NewService("Business Premium twin")),
            ContractId = database.AddContract(new NewContract(company, new(2026, 1, 1), new(2030, 12, 31))),
        };

        var mapped = await tenant.RunAsync(Row);
        var refused = await tenant.RunAsync(other);

        Assert.Equal("Mapped", mapped.Status);
        Assert.Equal(["CustomerAlreadyMapped", "OfferVariantAlreadyMapped"], refused.Codes.Order());
        Assert.Single(database.Lines());
    }

    [Fact]
    public async Task Of_two_offers_for_one_service_at_once_one_maps_and_the_other_writes_nothing()
    {
        var tenant = stage.NewTenant();
        var database = tenant.Database(Row.Connection);
        var other = Row with
        {
            SubscriptionId = Guid.NewGuid(),
            Offer = Row.Offer with { TermDuration = "OneMonth" },
            ContractId = database.AddContract(new NewContract(Row.CompanyId, new(2026, 1, 1), new(2030, 12, 31))),
        };

        var reports = await Task.WhenAll(tenant.RunAsync(Row), tenant.RunAsync(other));

        var loser = Assert.Single(reports, report => report.Status == "Rejected");
        Assert.Contains(Assert.Single(loser.Codes), new[] { "ServiceAlreadyUsed", "OfferVariantAlreadyMapped" });
        var winner = reports[0] == loser ? (Row: other, Report: reports[1]) : (Row: Row, Report: reports[0]);
        AutotaskAssert.HoldsExactly(tenant, winner.Row, winner.Report);
        Assert.Single(database.Lines());
    }
}
