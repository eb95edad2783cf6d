using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>One run over the Azure plans of a context: for which month, and in whose name.</summary>
/// <param name="ConnectionId">Null: every connection.</param>
/// <param name="IsDryRun">Nothing is written, here or in Autotask.</param>
internal sealed record AzureRun(Caller Caller, Month Month, string? ConnectionId = null, bool IsDryRun = false)
{
    public MappingJob JobOf(AzurePlan plan, string instanceId, int attempt)
    {
        var sync = new SyncChoice(plan.ConnectionId, plan.CompanyId, plan.ServiceId, plan.ContractId, plan.FirstMonth.FirstDay);
        var offer = new Offer(
            "Azure plan", "Azure plan", OfferType.AzurePlan, Segment.Commercial, TermDuration.NoTerm, BillingFrequency.Monthly);
        var subscription = new Subscription(plan.SubscriptionId, "Azure plan", default, plan.FirstMonth.FirstDay);
        var order = new Order(plan.OrderId, new Customer(plan.CustomerId, plan.Customer), offer, 1, null, subscription, null, sync);
        return new MappingJob(Caller, order, subscription, instanceId, attempt);
    }
}
