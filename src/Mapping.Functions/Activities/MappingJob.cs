using Mapping.Functions.Rules;

namespace Mapping.Functions.Activities;

/// <summary>What every activity of a mapping needs to know.</summary>
internal sealed record MappingJob(Caller Caller, Order Order, Subscription Subscription, string InstanceId, int Attempt)
{
    public string Marker => SubscriptionMarker.For(Caller.Tenant, Subscription.Id);

    public SyncChoice Sync => Order.Sync ?? throw new InvalidOperationException("An order without a sync choice has nothing to map.");

    public DateOnly EffectiveDate => Rules.EffectiveDate.Of(Order.Offer, Sync, Subscription);

    public Price? Price => Order.Price;
}
