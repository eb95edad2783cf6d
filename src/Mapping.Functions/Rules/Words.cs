using System.Globalization;

namespace Mapping.Functions.Rules;

/// <summary>How values are spelt in the sentences that admins read.</summary>
internal static class Words
{
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Money(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 order", "2 orders".</summary>
    public static string Count(long number, string one) => number == 1 ? $"1 {one}" : $"{Number(number)} {one}s";

    public static string Named(string name, long id) => $"“{name}” ({Number(id)})";

    public static string Named(Contract contract) => $"The contract {Named(contract.Name, contract.Id)}";

    public static string Named(Service service) => $"The service {Named(service.Name, service.Id)}";

    public static string Named(Company company) => $"The company {Named(company.Name, company.Id)}";

    /// <summary>As Autotask labels it.</summary>
    public static string Period(PeriodType? period) => period switch
    {
        PeriodType.Monthly => "Monthly",
        PeriodType.Quarterly => "Quarterly",
        PeriodType.SemiAnnual => "Semi-Annual",
        PeriodType.Yearly => "Yearly",
        _ => "none that is known",
    };

    public static string Variant(Offer offer) =>
        $"“{offer.Name}” ({offer.Id}, {offer.Segment}, {offer.TermDuration}, {offer.BillingFrequency})";
}
