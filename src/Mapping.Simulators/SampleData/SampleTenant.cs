using Mapping.Simulators.CloudCockpit;

namespace Mapping.Simulators.SampleData;

internal static class SampleTenant
{
    public static CloudCockpitTenant Create(string name, TimeProvider time)
    {
        var tenant = new CloudCockpitTenant(name, time);
        foreach (var mapping in SampleCatalog.Mappings)
        {
            tenant.Customers[mapping.CustomerId] = new Customer(mapping.CustomerId, mapping.Customer)
            {
                ResellerId = mapping.ResellerId,
                ProviderCustomerId = SampleCatalog.ProviderCustomerIdOf(mapping.CustomerId),
            };
            tenant.Subscriptions[mapping.SubscriptionId] = Subscription(mapping);
        }

        tenant.Offers.AddRange(SampleOffers.All.Select(Offer));
        return tenant;
    }

    private static Offer Offer(SampleOffer offer) => new(offer.Id, offer.Name, offer.Type, offer.Segment, offer.TermDuration, offer.BillingFrequency)
    {
        ListPrice = offer.ListPrice,
        ErpPrice = offer.ErpPrice,
    };

    private static Subscription Subscription(SampleMapping mapping) => new()
    {
        Id = mapping.SubscriptionId,
        CustomerId = mapping.CustomerId,
        ResellerId = mapping.ResellerId,
        Name = mapping.SubscriptionName,
        StartDate = mapping.CreatedAt,
        Quantity = mapping.Quantity,
        TermDuration = mapping.Offer.TermDuration,
        BillingFrequency = mapping.Offer.BillingFrequency,
        Segment = mapping.Offer.Segment,
        ListPrice = mapping.Offer.ListPrice,
        Currency = mapping.Currency,
    };
}
