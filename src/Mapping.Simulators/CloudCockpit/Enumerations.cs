using System.Collections.Frozen;

namespace Mapping.Simulators.CloudCockpit;

internal static class Enumerations
{
    public static readonly FrozenSet<string> OfferTypes = Set(
        "License", "LicenseLegacy", "SoftwareSubscription", "PerpetualSoftware", "AzurePlan", "AzureReservation", "AzureLegacy", "AzureSavingsPlan");

    public static readonly FrozenSet<string> TermDurations = Set("NoTerm", "OneMonth", "OneYear", "ThreeYears", "FiveYears");

    public static readonly FrozenSet<string> BillingFrequencies = Set("OneTime", "Monthly", "Annual", "Triennial", "None");

    public static readonly FrozenSet<string> Segments = Set("Commercial", "Education", "Government", "NonProfit");

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
