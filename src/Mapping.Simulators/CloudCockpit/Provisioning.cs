namespace Mapping.Simulators.CloudCockpit;

/// <summary>Orders whose delay is over become subscriptions, or fail; looked at whenever somebody asks.</summary>
internal static class Provisioning
{
    public static void Settle(CloudCockpitTenant tenant)
    {
        var now = tenant.Time.GetUtcNow();
        foreach (var order in tenant.Orders.Values.Where(order => order.Status == OrderStatus.Processing && order.DueAt <= now).ToArray())
        {
            if (order.WillFail)
            {
                tenant.Orders[order.Id] = order with { Status = OrderStatus.Failed };
                continue;
            }

            var subscription = Provision(tenant, order);
            tenant.Subscriptions[subscription.Id] = subscription;
            tenant.Orders[order.Id] = order with { Status = OrderStatus.Completed, SubscriptionId = subscription.Id };
        }
    }

    private static Subscription Provision(CloudCockpitTenant tenant, Order order)
    {
        var offer = tenant.Offers.Find(offer => offer.ProviderOfferId == order.OfferId && offer.Segment == order.Segment && offer.TermDuration == order.TermDuration);
        return new Subscription
        {
            Id = Guid.NewGuid(),
            CustomerId = order.CustomerId,
            ResellerId = order.ResellerId,
            Name = order.SubscriptionName,
            StartDate = order.DueAt,
            EndDate = EndDate(order),
            Quantity = order.Quantity,
            TermDuration = order.TermDuration,
            BillingFrequency = order.BillingFrequency,
            Segment = order.Segment,
            ListPrice = offer?.ListPrice,
            Currency = offer?.Currency ?? "EUR",
        };
    }

    private static DateTimeOffset? EndDate(Order order) => order.TermDuration switch
    {
        "OneMonth" => order.DueAt.AddMonths(1),
        "OneYear" => order.DueAt.AddYears(1),
        "ThreeYears" => order.DueAt.AddYears(3),
        "FiveYears" => order.DueAt.AddYears(5),
        _ => null,
    };
}
