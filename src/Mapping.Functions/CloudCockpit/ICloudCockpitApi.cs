using Mapping.Functions.CloudCockpit.Wire;
using Refit;

namespace Mapping.Functions.CloudCockpit;

/// <summary>The inventory of what we ask of CloudCockpit.</summary>
internal interface ICloudCockpitApi
{
    [Post("/v1/Orders")]
    Task PlaceOrderAsync(
        [Body] NewOrder order,
        [Header("X-Tenant")] string tenant,
        [Header("X-Correlation-Id")] Guid correlationId,
        CancellationToken cancellationToken);

    [Get("/v1/Orders/customers/{customerId}")]
    Task<Page<OrderItem>> ListOrdersAsync(
        Guid customerId,
        [AliasAs("PageNumber")] int pageNumber,
        [AliasAs("PageSize")] int pageSize,
        [Header("X-Tenant")] string tenant,
        [Header("X-Correlation-Id")] Guid correlationId,
        CancellationToken cancellationToken);

    [Get("/v1/Customers")]
    Task<Page<CustomerItem>> ListCustomersAsync(
        [AliasAs("PageNumber")] int pageNumber,
        [AliasAs("PageSize")] int pageSize,
        [Header("X-Tenant")] string tenant,
        [Header("X-Correlation-Id")] Guid correlationId,
        CancellationToken cancellationToken);

    [Get("/v1/customers/{customerId}/subscriptions/{subscriptionId}")]
    Task<SubscriptionItem?> GetSubscriptionAsync(
        Guid customerId,
        Guid subscriptionId,
        [Header("X-Tenant")] string tenant,
        [Header("X-Correlation-Id")] Guid correlationId,
        CancellationToken cancellationToken);

    [Get("/v1/customers/{customerId}/subscriptions/{subscriptionId}/azure-costs")]
    Task<AzureCostItem?> GetAzureCostAsync(
        Guid customerId,
        Guid subscriptionId,
        [AliasAs("month")] string month,
        [Header("X-Tenant")] string tenant,
        [Header("X-Correlation-Id")] Guid correlationId,
        CancellationToken cancellationToken);

    [Get("/v1/customers/{customerId}/subscriptions")]
    Task<Page<SubscriptionItem>> ListSubscriptionsAsync(
        Guid customerId,
        [AliasAs("PageNumber")] int pageNumber,
        [AliasAs("PageSize")] int pageSize,
        [Header("X-Tenant")] string tenant,
        [Header("X-Correlation-Id")] Guid correlationId,
        CancellationToken cancellationToken);
}
