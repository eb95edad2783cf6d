namespace Mapping.Functions.Rules;

/// <summary>CloudCockpit's names.</summary>
internal enum OfferType
{
    License,
    LicenseLegacy,
    SoftwareSubscription,
    PerpetualSoftware,
    AzurePlan,
    AzureReservation,
    AzureLegacy,
    AzureSavingsPlan,
}
