using System.Text.Json.Serialization;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Activities;

/// <summary>What every activity of a mapping needs to know.</summary>
internal sealed record MappingJob(Caller Caller, Order Order, Subscription Subscription, string InstanceId, int Attempt)
{
    [JsonIgnore]
    public string Marker => SubscriptionMarker.For(Caller.Tenant, Subscription.Id);

    [JsonIgnore]
    public SyncChoice Sync => Order.Sync ?? throw new InvalidOperationException("An order without a sync choice has nothing to map.");

    [JsonIgnore]
    public DateOnly EffectiveDate => Rules.EffectiveDate.Of(Order.Offer, Sync, Subscription);

    [JsonIgnore]
    public Price? Price => Order.Price;
}
