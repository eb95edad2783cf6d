using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>
/// Finds the plan of a sum by CloudCockpit's ids or by Microsoft's: by the subscription, or else by the customer's only plan where nothing but a plan can have such a line.
/// </summary>
internal sealed class CostMatcher(IReadOnlyList<AzurePlan> plans, CostFileKind kind)
{
    private readonly Dictionary<Guid, AzurePlan> _bySubscription = plans.ToDictionary(plan => plan.SubscriptionId);

    private readonly ILookup<Guid, AzurePlan> _byProviderSubscription =
        plans.Where(plan => plan.ProviderSubscriptionId is not null).ToLookup(plan => plan.ProviderSubscriptionId!.Value);

    private readonly ILookup<Guid, AzurePlan> _byCustomer = plans
        .SelectMany(plan => new[] { plan.CustomerId, plan.ProviderCustomerId ?? plan.CustomerId }.Distinct().Select(id => (Id: id, Plan: plan)))
        .ToLookup(one => one.Id, one => one.Plan);

    /// <summary>Whether CloudCockpit's own ids alone tell it.</summary>
    public bool IsKnown(CostSumKey key) =>
        key.SubscriptionId is { } id && _bySubscription.TryGetValue(id, out var plan) && (key.CustomerId is null || key.CustomerId == plan.CustomerId);

    public CostMatch Match(CostSumKey key)
    {
        if (Subscribed(key) is var (plan, by))
        {
            return key.CustomerId is { } other && !IsOf(plan, other)
                ? CostMatch.None(_byCustomer.Contains(other)
                    ? $"The subscription is {plan.Customer}'s, and the line names another customer."
                    : "The customer has no mapped Azure plan.")
                : new CostMatch(plan, by, key.Evidence == CostEvidence.OrderId ? key.Category : CostCategory.Usage, null);
        }

        if (key.CustomerId is not { } customer)
        {
            return CostMatch.None("The line names no customer, and its subscription is no mapped Azure plan.");
        }

        var ofCustomer = _byCustomer[customer].ToArray();
        return ofCustomer.Length == 0 ? CostMatch.None("The customer has no mapped Azure plan.")
            : key.Evidence == CostEvidence.NameOnly
                ? CostMatch.None("Only its name says that it is a purchase for an Azure plan, and its subscription is no mapped Azure plan.")
            : !key.IsPurchase && kind != CostFileKind.DailyRatedUsage
                ? CostMatch.None(key.SubscriptionId is null ? "The line names no subscription." : "The subscription is no mapped Azure plan.")
            : ofCustomer is [var only] ? new CostMatch(only, CostMatchKind.CustomersOnlyPlan, key.Category, null)
            : CostMatch.None(key.IsPurchase
                ? "The customer has several Azure plans: which one the purchase belongs to can't be told."
                : "The subscription is no mapped Azure plan, and the customer has several: which one it belongs to can't be told.");
    }

    private (AzurePlan Plan, CostMatchKind By)? Subscribed(CostSumKey key) =>
        key.SubscriptionId is not { } id ? null
        : _bySubscription.TryGetValue(id, out var plan) ? (plan, CostMatchKind.Subscription)
        : _byProviderSubscription[id].ToArray() is [var provided] ? (provided, CostMatchKind.ProviderSubscription)
        : null;

    private static bool IsOf(AzurePlan plan, Guid customer) => customer == plan.CustomerId || customer == plan.ProviderCustomerId;
}
