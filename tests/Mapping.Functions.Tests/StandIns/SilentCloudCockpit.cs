using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Tests.StandIns;

/// <summary>A CloudCockpit that has nothing and tells no ids.</summary>
internal sealed class SilentCloudCockpit : ICloudCockpitClient
{
    public Task PlaceOrderAsync(CloudCockpitCaller caller, Guid placedOrderId, Order order, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> ListOpenOrdersAsync(CloudCockpitCaller caller, Guid customerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([]);

    public Task<IReadOnlyDictionary<Guid, Guid>> ListProviderCustomersAsync(CloudCockpitCaller caller, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(new Dictionary<Guid, Guid>());

    public Task<IReadOnlyList<CustomerSubscription>> ListSubscriptionsAsync(CloudCockpitCaller caller, Guid customerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CustomerSubscription>>([]);

    public Task<string?> FindStatusAsync(CloudCockpitCaller caller, Guid customerId, Guid subscriptionId, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    public Task<AzureCost?> FindAzureCostAsync(
        CloudCockpitCaller caller, Guid customerId, Guid subscriptionId, Month month, CancellationToken cancellationToken) => Task.FromResult<AzureCost?>(null);
}
