namespace Mapping.Simulators.SampleData;

internal static class SampleOffers
{
    public static SampleOffer BusinessPremium { get; } =
        new("CFQ7TTC0LCHC:0002", "Microsoft 365 Business Premium", "License", "Commercial", "OneYear", "Monthly") { ListPrice = 17.60m, ErpPrice = 22.00m };

    public static SampleOffer BusinessBasic { get; } =
        new("CFQ7TTC0LH18:0001", "Microsoft 365 Business Basic", "License", "Commercial", "OneMonth", "Monthly") { ListPrice = 5.76m, ErpPrice = 7.20m };

    public static SampleOffer E3ForEducation { get; } =
        new("CFQ7TTC0LFLX:0001", "Microsoft 365 E3", "License", "Education", "OneYear", "Annual") { ListPrice = 345.60m, ErpPrice = 432.00m };

    public static SampleOffer BusinessPremiumForNonProfits { get; } =
        new("CFQ7TTC0LCHC:0002", "Microsoft 365 Business Premium", "License", "NonProfit", "OneYear", "Monthly") { ListPrice = 4.40m, ErpPrice = 5.50m };

    public static SampleOffer ExchangeTriennial { get; } =
        new("CFQ7TTC0LH16:0001", "Exchange Online (Plan 1)", "License", "Commercial", "ThreeYears", "Triennial") { ListPrice = 80m, ErpPrice = 100m };

    public static SampleOffer AzurePlan { get; } =
        new("DZH318Z0BPS6:0001", "Microsoft Azure plan", "AzurePlan", "Commercial", "NoTerm", "Monthly");

    public static IReadOnlyList<SampleOffer> All { get; } =
        [BusinessPremium, BusinessBasic, E3ForEducation, BusinessPremiumForNonProfits, ExchangeTriennial, AzurePlan];
}
