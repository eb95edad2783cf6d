using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules;

/// <summary>Facts that break no rule; a test changes the one thing that it is about.</summary>
internal static class Sample
{
    public const string Marker = "CloudCockpit 0123456789abcdef 7d5f0f3e-5b0a-4a57-8f0e-6a3c8d2b1e90";

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly Customer Alder = new(Guid.Parse("11111111-2222-3333-4444-555555555555"), "Alder Dental");

    public static readonly Offer BusinessPremium = new(
        "CFQ7TTC0LCHC:0002", "Microsoft 365 Business Premium", OfferType.License, Segment.Commercial, TermDuration.OneYear, BillingFrequency.Monthly);

    public static readonly Offer AzurePlanOffer = new(
        "DZH318Z0BPS6:0001", "Microsoft Azure plan", OfferType.AzurePlan, Segment.Commercial, TermDuration.NoTerm, BillingFrequency.Monthly);

    public static readonly Subscription Bought = new(
        Guid.Parse("7d5f0f3e-5b0a-4a57-8f0e-6a3c8d2b1e90"),
        "Business Premium",
        new DateTimeOffset(2026, 11, 20, 10, 15, 0, TimeSpan.Zero),
        new DateOnly(2026, 11, 20));

    public static MappingFacts License { get; } = new(
        new Order("order-1", Alder, BusinessPremium, 25, new Price(17.60m, 20.24m, "EUR"), Bought, null, new SyncChoice("c1", 174, 12, 29)),
        Bought,
        new ConnectionTerms("c1", "Autotask EUR", "EUR"),
        new Company(174, "Alder Dental Ltd", true, true, "Customer"),
        new Service(12, "M365 Business Premium", true, PeriodType.Monthly, 20.24m, 17.60m),
        new Contract(29, "Cloud services", 174, true, true, PeriodType.Monthly, new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31)),
        [],
        ExistingMappings.None,
        Marker,
        Today);

    public static MappingFacts AzurePlan { get; } = License with
    {
        Order = License.Order with { Offer = AzurePlanOffer, Quantity = 1, Price = null },
        Service = new Service(40, "Azure", true, PeriodType.Monthly, 0, 0),
        Contract = License.Contract! with { EndDate = new DateOnly(2040, 12, 31) },
    };

    public static MappingFacts With(this MappingFacts facts, Func<Offer, Offer> offer) =>
        facts with { Order = facts.Order with { Offer = offer(facts.Order.Offer) } };

    public static MappingFacts With(this MappingFacts facts, Func<SyncChoice, SyncChoice> sync) =>
        facts with { Order = facts.Order with { Sync = sync(facts.Sync) } };

    public static MappingFacts With(this MappingFacts facts, Func<Contract, Contract> contract) =>
        facts with { Contract = contract(facts.Contract!) };

    public static MappingFacts With(this MappingFacts facts, Func<Service, Service> service) =>
        facts with { Service = service(facts.Service!) };

    public static MappingFacts With(this MappingFacts facts, Func<Company, Company> company) =>
        facts with { Company = company(facts.Company!) };

    public static MappingFacts StartingOn(this MappingFacts facts, DateOnly date) =>
        facts with { Subscription = facts.Subscription with { StartDate = date } };
}
