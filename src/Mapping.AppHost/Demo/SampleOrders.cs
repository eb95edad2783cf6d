using Mapping.Simulators.SampleData;

namespace Mapping.AppHost.Demo;

/// <summary>Orders for the rows of the sample.</summary>
internal static class SampleOrders
{
    /// <summary>An order that CloudCockpit has yet to fulfil: placed, awaited, mapped.</summary>
    public static SampleOrder ToPlace(SampleMapping row, string orderId, string connectionId, string subscriptionName) =>
        Of(row, orderId, connectionId) with { Subscription = null, SubscriptionName = subscriptionName };

    /// <summary>An order whose subscription exists already.</summary>
    public static SampleOrder Of(SampleMapping row, string orderId, string connectionId) => new(
        orderId,
        new OrderCustomer(row.CustomerId, row.Customer, row.ResellerId),
        new OrderOffer(row.Offer.Id, row.Offer.Name, row.Offer.Type, row.Offer.Segment, row.Offer.TermDuration, row.Offer.BillingFrequency),
        row.Quantity,
        row is { UnitCost: { } cost, UnitPrice: { } price } ? new OrderPrice(cost, price, row.Currency) : null,
        new OrderSubscription(row.SubscriptionId, row.SubscriptionName, row.CreatedAt, row.StartDate),
        null,
        new OrderSync(connectionId, row.CompanyId, row.ServiceId, row.ContractId));
}
