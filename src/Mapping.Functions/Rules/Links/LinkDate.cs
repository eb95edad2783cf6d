namespace Mapping.Functions.Rules.Links;

/// <summary>From which day on a line stands for a subscription.</summary>
internal static class LinkDate
{
    /// <summary>The day that is told. Else the later of the subscription's and the contract's start; of an Azure plan that no run has billed yet not before today, since its history is billed.</summary>
    public static DateOnly Of(DateOnly? told, Offer offer, Subscription subscription, Contract? contract, DateOnly today, bool isMove)
    {
        if (told is { } day)
        {
            return day;
        }

        var starts = new[] { subscription.StartDate, contract?.StartDate ?? today, offer.Type == OfferType.AzurePlan && !isMove ? today : DateOnly.MinValue };
        return starts.Max();
    }
}
