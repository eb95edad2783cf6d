namespace Mapping.Functions.CostFiles;

internal enum CostCategory
{
    /// <summary>Everything that is no purchase, licences of other subscriptions included: it belongs to the subscription that it names.</summary>
    Usage,

    /// <summary>Pre-purchase plans too.</summary>
    Reservation,

    SavingsPlan,
}
