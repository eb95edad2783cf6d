using System.Globalization;
using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;

namespace Mapping.Functions.Registries;

/// <summary>Writes a subscription that was linked by hand into its rows, and audits it. A repeat writes the same.</summary>
internal sealed class LinkRecorder(ClaimStore claims, AzurePlanStore plans, RegistryAudit audit)
{
    /// <summary>The mapping is on that line already.</summary>
    public static bool IsSame(SubscriptionClaim claim, Caller caller, string connectionId, WantedLink wanted) =>
        claim.Context == caller.Context && claim.ConnectionId == connectionId && claim.ContractId == wanted.ContractId && claim.ContractServiceId == wanted.ContractServiceId;

    public static SubscriptionClaim ClaimOf(MappingJob job, long contractServiceId, DateTimeOffset now) => new()
    {
        Context = job.Caller.Context,
        ConnectionId = job.Sync.ConnectionId,
        InstanceId = job.InstanceId,
        ClaimedAt = now,
        CustomerId = job.Order.Customer.Id,
        Customer = job.Order.Customer.Name,
        CustomerKey = TableKeys.SortName(job.Order.Customer.Name),
        Offer = job.Order.Offer.Name,
        OfferVariant = job.Order.Offer.Variant,
        OfferType = job.Order.Offer.Type.ToString(),
        Subscription = job.Subscription.Name,
        Quantity = job.Order.Quantity,
        UnitPrice = Text(job.Price?.UnitPrice),
        UnitCost = Text(job.Price?.UnitCost),
        CompanyId = job.Sync.CompanyId,
        ServiceId = job.Sync.ServiceId,
        ContractId = job.Sync.ContractId,
        ContractServiceId = contractServiceId,
        EffectiveDate = Words.Day(job.EffectiveDate),
    };

    public async Task RecordAsync(MappingJob job, long contractServiceId, CancellationToken cancellationToken)
    {
        var (tenant, subscriptionId) = (job.Caller.Tenant, job.Subscription.Id);
        if (job.Order.Offer.Type == OfferType.AzurePlan)
        {
            // First: a plan that is listed and not mapped is skipped; one that is mapped and not listed would never be billed.
            await plans.PutAsync(PlanOf(job, contractServiceId), cancellationToken);
        }

        while (await claims.FindAsync(tenant, subscriptionId, cancellationToken) is { } claim && claim.InstanceId == job.InstanceId)
        {
            var isMapped = claim.State == SubscriptionClaim.Mapped;
            claim.State = SubscriptionClaim.Mapped;
            if (isMapped || await claims.TryReplaceAsync(claim, cancellationToken))
            {
                await audit.SubscriptionLinkedAsync(
                    job.Caller, claim, subscriptionId, StableGuid.From(job.InstanceId, Words.Instant(claim.ClaimedAt)), claim.ClaimedAt, Told(claim), cancellationToken);
                return;
            }
        }
    }

    /// <summary>The line stays; what Autotask is held against is as it is said now.</summary>
    public async Task<IReadOnlyList<Violation>> UpdateAsync(Caller caller, SubscriptionClaim claim, WantedLink wanted, CancellationToken cancellationToken)
    {
        var (price, cost) = (Text(wanted.Price?.UnitPrice), Text(wanted.Price?.UnitCost));
        if ((claim.Quantity, claim.UnitPrice, claim.UnitCost) == (wanted.Quantity, price, cost))
        {
            return [];
        }

        var before = $"{claim.Quantity} at {claim.UnitPrice ?? "-"}, cost {claim.UnitCost ?? "-"}";
        (claim.Quantity, claim.UnitPrice, claim.UnitCost) = (wanted.Quantity, price, cost);
        if (!await claims.TryReplaceAsync(claim, cancellationToken))
        {
            return [new Violation("MappingChanged", "The mapping changed meanwhile.", "Look at it again.")];
        }

        await audit.SubscriptionLinkedAsync(
            caller, claim, wanted.Subscription.Id, Guid.NewGuid(), at: null, $"{Told(claim)} It was {before}.", cancellationToken);
        return [];
    }

    private static string Told(SubscriptionClaim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"Contract service {claim.ContractServiceId} on contract {claim.ContractId} stands for the subscription: {claim.Quantity} at {claim.UnitPrice ?? "-"}, cost {claim.UnitCost ?? "-"}. Nothing was written to Autotask.");

    private static AzurePlan PlanOf(MappingJob job, long contractServiceId) => new(
        job.Caller.Tenant,
        job.Caller.Context,
        job.Sync.ConnectionId,
        job.Subscription.Id,
        job.Order.Customer.Id,
        job.Order.Customer.Name,
        job.Order.OrderId,
        job.Sync.CompanyId,
        job.Sync.ServiceId,
        job.Sync.ContractId,
        contractServiceId,
        Month.Of(job.EffectiveDate));

    private static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
