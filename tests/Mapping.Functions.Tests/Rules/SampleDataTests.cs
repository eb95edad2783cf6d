using System.Globalization;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules;

/// <summary>The sample customers and what is to be expected of each.</summary>
public class SampleDataTests
{
    [Theory]
    [InlineData("Alder Dental", "License", "OneYear", "Monthly", "2026-01-01", "Monthly", 20.24, null)]
    [InlineData("Alder Dental", "License", "OneMonth", "Monthly", "2026-01-01", "Monthly", 6.84, null)]
    [InlineData("Birch School", "License", "OneYear", "Annual", "2026-07-01", "Yearly", 380.16, null)]
    [InlineData("Cedar Aid", "License", "OneYear", "Monthly", "2026-11-14", "Monthly", 5.50, null)]
    [InlineData("Dune Freight", "License", "ThreeYears", "Triennial", "2026-01-01", "Monthly", 100, "BillingFrequencyUnsupported")]
    [InlineData("Elm Logistics", "AzurePlan", "NoTerm", "Monthly", "2026-01-01", "Monthly", 0, null)]
    [InlineData("Fern Labs", "AzurePlan", "NoTerm", "Monthly", "2026-03-15", "Monthly", 0, "AzureContractMustStartDay1")]
    [InlineData("Gale Media", "AzurePlan", "NoTerm", "Monthly", "2026-01-01", "Monthly", 10, "AzureServiceMustBeZero")]
    public void Each_row_has_its_expected_result(
        string customer, string type, string term, string frequency, string contractStart, string period, double servicePrice, string? refusal)
    {
        var facts = Facts(customer, type, term, frequency, contractStart, period, (decimal)servicePrice);

        var codes = MappingRules.Judge(facts).Violations.Select(violation => violation.Code);

        Assert.Equal(refusal is null ? [] : [refusal], codes);
    }

    [Theory]
    [InlineData("2026-11-14T00:00:01Z", true)]
    [InlineData("2026-11-14T00:00:00Z", false)]
    [InlineData("2026-11-13T18:00:00Z", false)]
    public void Cedar_Aid_is_mapped_only_when_it_bought_after_its_contract_started(string createdAt, bool isMapped)
    {
        var facts = Facts("Cedar Aid", "License", "OneYear", "Monthly", "2026-11-14", "Monthly", 5.50m);
        var created = DateTimeOffset.Parse(createdAt, CultureInfo.InvariantCulture);

        var verdict = MappingRules.Judge(facts with { Subscription = facts.Subscription with { CreatedAt = created } });

        Assert.Equal(isMapped, verdict.IsAccepted);
        Assert.Equal(!isMapped, verdict.Violations.Any(violation => violation.Code == "ContractStartsTooLate"));
    }

    private static MappingFacts Facts(
        string customer, string type, string term, string frequency, string contractStart, string period, decimal servicePrice)
    {
        var isAzurePlan = type == "AzurePlan";
        var periodType = Enum.Parse<PeriodType>(period);
        var offer = Sample.BusinessPremium with
        {
            Type = Enum.Parse<OfferType>(type),
            TermDuration = Enum.Parse<TermDuration>(term),
            BillingFrequency = Enum.Parse<BillingFrequency>(frequency),
        };

        return Sample.License with
        {
            Order = Sample.License.Order with
            {
                Customer = new Customer(Guid.NewGuid(), customer),
                Offer = offer,
                Quantity = isAzurePlan ? 1 : 25,
                Price = isAzurePlan ? null : new Price(servicePrice * 0.8m, servicePrice, "EUR"),
            },
            Company = Sample.License.Company! with { Name = customer },
            Service = Sample.License.Service! with { PeriodType = periodType, UnitPrice = servicePrice, UnitCost = isAzurePlan ? 0 : 1 },
            Contract = Sample.License.Contract! with
            {
                PeriodType = periodType,
                StartDate = DateOnly.Parse(contractStart, CultureInfo.InvariantCulture),
                EndDate = new DateOnly(2040, 12, 31),
            },
        };
    }
}
