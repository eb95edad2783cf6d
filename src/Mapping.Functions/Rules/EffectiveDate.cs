namespace Mapping.Functions.Rules;

internal static class EffectiveDate
{
    /// <summary>The order's date, else the subscription's start date; for an Azure plan the first of that month.</summary>
    public static DateOnly Of(Offer offer, SyncChoice sync, Subscription subscription)
    {
        var date = sync.EffectiveDate ?? subscription.StartDate;
        return offer.Type == OfferType.AzurePlan ? new DateOnly(date.Year, date.Month, 1) : date;
    }
}
