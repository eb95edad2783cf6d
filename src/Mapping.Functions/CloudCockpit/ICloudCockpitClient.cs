using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CloudCockpit;

/// <summary>The calls that we make, and no other. Every failure is a <see cref="CloudCockpitException"/>.</summary>
internal interface ICloudCockpitClient
{
    /// <summary>Places an order under an id of ours; the same id twice is one order.</summary>
    Task PlaceOrderAsync(CloudCockpitCaller caller, Guid placedOrderId, Order order, CancellationToken cancellationToken);

    /// <summary>The ids of the customer's orders that are not completed yet, every page.</summary>
    Task<IReadOnlyList<Guid>> ListOpenOrdersAsync(CloudCockpitCaller caller, Guid customerId, CancellationToken cancellationToken);

    /// <summary>Microsoft's ids of the tenant's customers by CloudCockpit's, every page; those that name none are left out.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> ListProviderCustomersAsync(CloudCockpitCaller caller, CancellationToken cancellationToken);

    /// <summary>The customer's subscriptions, every page.</summary>
    Task<IReadOnlyList<CustomerSubscription>> ListSubscriptionsAsync(CloudCockpitCaller caller, Guid customerId, CancellationToken cancellationToken);

    /// <summary>The name of the subscription's state; null when CloudCockpit does not have it, or does not say.</summary>
    Task<string?> FindStatusAsync(CloudCockpitCaller caller, Guid customerId, Guid subscriptionId, CancellationToken cancellationToken);

    /// <summary>What the Azure plan cost in the month; null while nothing is known of it.</summary>
    Task<AzureCost?> FindAzureCostAsync(
        CloudCockpitCaller caller, Guid customerId, Guid subscriptionId, Month month, CancellationToken cancellationToken);
}
