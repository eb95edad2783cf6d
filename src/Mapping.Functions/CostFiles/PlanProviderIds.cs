using System.Collections.Concurrent;
using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>Learns Microsoft's ids of plans from CloudCockpit, once for each, and keeps them with the plan.</summary>
internal sealed class PlanProviderIds(ICloudCockpitClient cloudCockpit, AzurePlanStore plans)
{
    private const int CustomersAtOnce = 4;

    /// <param name="customers">Whose plans are meant; null: everybody's.</param>
    /// <returns>All plans, with their ids as far as CloudCockpit has them.</returns>
    /// <exception cref="CloudCockpitException">CloudCockpit can't be asked.</exception>
    public async Task<IReadOnlyList<AzurePlan>> FillAsync(
        Caller caller, IReadOnlyList<AzurePlan> known, IReadOnlySet<Guid>? customers, CancellationToken cancellationToken)
    {
        var lacking = known
            .Where(plan => customers?.Contains(plan.CustomerId) ?? true)
            .Where(plan => plan.ProviderCustomerId is null || plan.ProviderSubscriptionId is null)
            .ToArray();
        if (lacking.Length == 0)
        {
            return known;
        }

        var asker = new CloudCockpitCaller(caller.Tenant, caller.CorrelationId);
        var providers = await cloudCockpit.ListProviderCustomersAsync(asker, cancellationToken);
        var filled = new ConcurrentDictionary<Guid, AzurePlan>();
        await Parallel.ForEachAsync(
            lacking.GroupBy(plan => plan.CustomerId),
            new ParallelOptions { MaxDegreeOfParallelism = CustomersAtOnce, CancellationToken = cancellationToken },
            async (ofCustomer, cancel) =>
            {
                var subscriptions = (await cloudCockpit.ListSubscriptionsAsync(asker, ofCustomer.Key, cancel)).ToLookup(one => one.Id, one => one.ProviderId);
                foreach (var plan in ofCustomer)
                {
                    filled[plan.SubscriptionId] = await KeepAsync(
                        plan,
                        providers.TryGetValue(plan.CustomerId, out var provider) ? provider : plan.ProviderCustomerId,
                        subscriptions[plan.SubscriptionId].FirstOrDefault() ?? plan.ProviderSubscriptionId,
                        cancel);
                }
            });
        return [.. known.Select(plan => filled.GetValueOrDefault(plan.SubscriptionId, plan))];
    }

    private async Task<AzurePlan> KeepAsync(AzurePlan plan, Guid? customer, Guid? subscription, CancellationToken cancellationToken)
    {
        var told = plan with { ProviderCustomerId = customer, ProviderSubscriptionId = subscription };
        if (told != plan)
        {
            await plans.ChangeAsync(
                plan, current => current with { ProviderCustomerId = customer, ProviderSubscriptionId = subscription }, cancellationToken);
        }

        return told;
    }
}
