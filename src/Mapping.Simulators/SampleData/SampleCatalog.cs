namespace Mapping.Simulators.SampleData;

/// <summary>The sample as demos and tests iterate it: who buys what, where it goes, and what comes of it.</summary>
internal static class SampleCatalog
{
    public const string Tenant = "csp.nimbus-demo.example";
    public const string ClientId = "6f0f4a52-8f0e-4c53-9d3d-0b6c3b1f7a11";
    public const string ClientSecret = "nimbus-demo-client-secret";
    public const string CspContext = "csp";

    public static Guid HarborId { get; } = new("b1f0c3a4-5d6e-4f70-8a91-2b3c4d5e6f70");

    public static SampleConnection Eur { get; } = new(
        "Autotask EUR", "eur", CspContext, "EUR", "api-eur@nimbus-demo.example", "eur-demo-secret-7Qx2", "NIMBUSDEMOEURINTEGRATION001", 12m);

    public static SampleConnection Gbp { get; } = new(
        "Autotask GBP", "gbp", CspContext, "GBP", "api-gbp@nimbus-demo.example", "gbp-demo-secret-5Kp9", "NIMBUSDEMOGBPINTEGRATION002", 12m);

    public static SampleConnection Harbor { get; } = new(
        "Harbor Autotask", "harbor", $"reseller:{HarborId}", "EUR", "api@harbor-it.example", "harbor-demo-secret-3Zt6", "HARBORITDEMOINTEGRATION0003", 12m);

    public static IReadOnlyList<SampleConnection> Connections { get; } = [Eur, Gbp, Harbor];

    public static SampleMapping AlderPremium { get; } = new(
        "Alder Dental", Customers.Alder, null, SampleOffers.BusinessPremium, 25, 17.60m, 20.24m,
        Eur, 174, 12, 29, new("0a1de200-0000-4000-8000-000000000001"), SampleMapping.Mapped);

    public static SampleMapping AlderBasic { get; } = new(
        "Alder Dental", Customers.Alder, null, SampleOffers.BusinessBasic, 8, 5.76m, 6.84m,
        Eur, 174, 13, 29, new("0a1de200-0000-4000-8000-000000000002"), SampleMapping.Mapped);

    public static SampleMapping Birch { get; } = new(
        "Birch School", Customers.Birch, null, SampleOffers.E3ForEducation, 120, 345.60m, 380.16m,
        Eur, 175, 14, 30, new("0a1de200-0000-4000-8000-000000000003"), SampleMapping.Mapped);

    public static SampleMapping Cedar { get; } = new(
        "Cedar Aid", Customers.Cedar, null, SampleOffers.BusinessPremiumForNonProfits, 10, 4.40m, 5.50m,
        Eur, 176, 15, 31, new("0a1de200-0000-4000-8000-000000000004"), SampleMapping.Mapped);

    public static SampleMapping Dune { get; } = new(
        "Dune Freight", Customers.Dune, HarborId, SampleOffers.ExchangeTriennial, 40, 80m, 100m,
        Harbor, 7_001, 7_301, 7_601, new("0a1de200-0000-4000-8000-000000000005"), "BillingFrequencyUnsupported");

    public static SampleMapping Elm { get; } = new(
        "Elm Logistics", Customers.Elm, null, SampleOffers.AzurePlan, 1, null, null,
        Eur, 177, 16, 32, new("0a1de200-0000-4000-8000-000000000006"), SampleMapping.Mapped);

    public static SampleMapping Fern { get; } = new(
        "Fern Labs", Customers.Fern, null, SampleOffers.AzurePlan, 1, null, null,
        Eur, 178, 16, 33, new("0a1de200-0000-4000-8000-000000000007"), "AzureContractMustStartDay1");

    public static SampleMapping Gale { get; } = new(
        "Gale Media", Customers.Gale, null, SampleOffers.AzurePlan, 1, null, null,
        Gbp, 40_174, 40_312, 40_529, new("0a1de200-0000-4000-8000-000000000008"), "AzureServiceMustBeZero");

    public static IReadOnlyList<SampleMapping> Mappings { get; } = [AlderPremium, AlderBasic, Birch, Cedar, Dune, Elm, Fern, Gale];

    /// <summary>Elm's tenant at Microsoft, as its files name it.</summary>
    public static Guid ElmAtMicrosoft { get; } = new("196e2273-9651-43a3-ba7e-7cbcd918fc40");

    /// <summary>Microsoft's id of a customer.</summary>
    public static Guid ProviderCustomerIdOf(Guid customerId) => customerId == Elm.CustomerId ? ElmAtMicrosoft : CloudCockpit.ProviderIds.Of(customerId);

    private static class Customers
    {
        public static Guid Alder { get; } = new("a1de2d00-3c5b-4f1e-9a77-000000000001");

        public static Guid Birch { get; } = new("a1de2d00-3c5b-4f1e-9a77-000000000002");

        public static Guid Cedar { get; } = new("a1de2d00-3c5b-4f1e-9a77-000000000003");

        public static Guid Dune { get; } = new("a1de2d00-3c5b-4f1e-9a77-000000000004");

        public static Guid Elm { get; } = new("a1de2d00-3c5b-4f1e-9a77-000000000005");

        public static Guid Fern { get; } = new("a1de2d00-3c5b-4f1e-9a77-000000000006");

        public static Guid Gale { get; } = new("a1de2d00-3c5b-4f1e-9a77-000000000007");
    }
}
