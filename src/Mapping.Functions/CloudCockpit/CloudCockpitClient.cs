using Mapping.Functions.CloudCockpit.Wire;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Texts;

namespace Mapping.Functions.CloudCockpit;

internal sealed class CloudCockpitClient(ICloudCockpitApi api) : ICloudCockpitClient
{
    private const int PageSize = 100;
    private const int MaxPages = 1_000;

    public Task PlaceOrderAsync(CloudCockpitCaller caller, Guid placedOrderId, Order order, CancellationToken cancellationToken)
    {
        var wire = new NewOrder(
            placedOrderId,
            order.Offer.Id,
            order.Customer.Id,
            order.Customer.ResellerId,
            order.SubscriptionName,
            order.Offer.TermDuration,
            order.Offer.BillingFrequency,
            order.Offer.Segment,
            order.Quantity);
        return api.PlaceOrderAsync(wire, caller.Tenant, CorrelationId.Of(caller), cancellationToken);
    }

    public async Task<IReadOnlyList<Guid>> ListOpenOrdersAsync(CloudCockpitCaller caller, Guid customerId, CancellationToken cancellationToken)
    {
        var orders = await ReadAllAsync(page =>
            api.ListOrdersAsync(customerId, page, PageSize, caller.Tenant, CorrelationId.Of(caller), cancellationToken));
        return [.. orders.Select(order => IdOf(order.Id)).OfType<Guid>()];
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> ListProviderCustomersAsync(CloudCockpitCaller caller, CancellationToken cancellationToken)
    {
        var customers = await ReadAllAsync(page => api.ListCustomersAsync(page, PageSize, caller.Tenant, CorrelationId.Of(caller), cancellationToken));
        return customers
            .Select(customer => (customer.Id, Provider: IdOf(customer.ProviderCustomerId)))
            .Where(customer => customer.Provider is not null)
            .DistinctBy(customer => customer.Id)
            .ToDictionary(customer => customer.Id, customer => customer.Provider!.Value);
    }

    public async Task<IReadOnlyList<CustomerSubscription>> ListSubscriptionsAsync(
        CloudCockpitCaller caller,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var subscriptions = await ReadAllAsync(page =>
            api.ListSubscriptionsAsync(customerId, page, PageSize, caller.Tenant, CorrelationId.Of(caller), cancellationToken));

        // One without a start date is still being provisioned.
        return [.. subscriptions.Where(subscription => subscription.StartDate is not null).Select(ToSubscription)];
    }

    public async Task<string?> FindStatusAsync(
        CloudCockpitCaller caller, Guid customerId, Guid subscriptionId, CancellationToken cancellationToken) =>
        (await FindAsync(() => api.GetSubscriptionAsync(customerId, subscriptionId, caller.Tenant, CorrelationId.Of(caller), cancellationToken)))?.Status;

    public async Task<AzureCost?> FindAzureCostAsync(
        CloudCockpitCaller caller, Guid customerId, Guid subscriptionId, Month month, CancellationToken cancellationToken)
    {
        var item = await FindAsync(() => api.GetAzureCostAsync(
            customerId, subscriptionId, month.ToString(), caller.Tenant, CorrelationId.Of(caller), cancellationToken));
        return item is null ? null : AzureCosts.Of(item, month);
    }

    private static async Task<T?> FindAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (CloudCockpitException absent) when (absent.IsAbsent)
        {
            return null;
        }
    }

    private static async Task<List<T>> ReadAllAsync<T>(Func<int, Task<Page<T>>> read)
    {
        var rows = new List<T>();
        for (var number = 1; number <= MaxPages; number++)
        {
            var page = await read(number);
            rows.AddRange(page.Items);
            if (!page.HasNextPage || page.Items.Count == 0)
            {
                return rows;
            }
        }

        throw new CloudCockpitException(false, $"CloudCockpit's pages do not end: {MaxPages} were read, and it still names a next one.");
    }

    private static CustomerSubscription ToSubscription(SubscriptionItem item) => new(
        item.Id,
        LongText.Cut(item.Name ?? "", LongText.LongestName),
        LongText.Cut(item.Status ?? "", LongText.LongestName),
        item.StartDate!.Value,
        item.Quantity ?? 0,
        Named<TermDuration>(item.TermDuration),
        Named<BillingFrequency>(item.BillingFrequency))
    {
        ProviderId = IdOf(item.ProviderSubscriptionId),
    };

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static T? Named<T>(string? name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(name!, ignoreCase: true) : null;
}
