using System.Globalization;
using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;

namespace Mapping.Functions.Registries;

/// <summary>Writes a subscription that was linked by hand into its rows, and audits it. A repeat writes the same.</summary>
internal sealed class LinkRecorder(ClaimStore claims, AzurePlanPlaces plans, RegistryAudit audit)
{
    /// <summary>The mapping is on that line already.</summary>
    public static bool IsSame(SubscriptionClaim claim, Caller caller, string connectionId, WantedLink wanted) =>
        claim.Context == caller.Context && claim.ConnectionId == connectionId && claim.ContractId == wanted.ContractId && claim.ContractServiceId == wanted.ContractServiceId;

    public static SubscriptionClaim ClaimOf(MappingJob job, MappedPlace place, long contractServiceId, DateTimeOffset now)
    {
        var claim = NewClaim(job, contractServiceId, now);
        claim.Note(place, job.Subscription);
        return claim;
    }

    private static SubscriptionClaim NewClaim(MappingJob job, long contractServiceId, DateTimeOffset now) => new()
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

    public async Task RecordAsync(MappingJob job, CancellationToken cancellationToken)
    {
        var (tenant, subscriptionId) = (job.Caller.Tenant, job.Subscription.Id);
        while (await claims.FindAsync(tenant, subscriptionId, cancellationToken) is { } claim && claim.InstanceId == job.InstanceId)
        {
            // First: a plan that is listed and not mapped is skipped; one that is mapped and not listed would never be billed.
            await PlaceAsync(tenant, claim, isMove: false, cancellationToken);
            var isMapped = claim.State == SubscriptionClaim.Mapped;
            claim.State = SubscriptionClaim.Mapped;
            if (isMapped || await claims.TryReplaceAsync(claim, cancellationToken))
            {
                await audit.SubscriptionLinkedAsync(
                    job.Caller, claim, subscriptionId, AuditIdOf(claim), claim.ClaimedAt, Told(claim), cancellationToken);
                return;
            }
        }
    }

    /// <summary>The subscription's row says already that it moved: its plan follows, and the audit log tells from where.</summary>
    public async Task MovedAsync(Caller caller, SubscriptionClaim claim, Guid subscriptionId, CancellationToken cancellationToken)
    {
        await PlaceAsync(caller.Tenant, claim, isMove: true, cancellationToken);
        var from = string.Create(
            CultureInfo.InvariantCulture,
            $"{Told(claim)} It moved from contract service {claim.PreviousContractServiceId} on contract {claim.PreviousContractId}, with effect from {claim.EffectiveDate}.");
        await audit.SubscriptionLinkedAsync(caller, claim, subscriptionId, AuditIdOf(claim), claim.ClaimedAt, from, cancellationToken);
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

    /// <summary>The Azure plan that is billed where the subscription is mapped.</summary>
    public static AzurePlan PlanOf(string tenant, SubscriptionClaim claim) => new(
        tenant,
        claim.Context,
        claim.ConnectionId,
        Guid.ParseExact(claim.RowKey, "D"),
        claim.CustomerId,
        claim.Customer ?? "",
        claim.OrderId,
        claim.CompanyId ?? 0,
        claim.ServiceId ?? 0,
        claim.ContractId ?? 0,
        claim.ContractServiceId ?? 0,
        Month.Of(DateOnly.ParseExact(claim.EffectiveDate ?? "2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)))
    {
        Contract = claim.Contract,
    };

    private Task PlaceAsync(string tenant, SubscriptionClaim claim, bool isMove, CancellationToken cancellationToken) =>
        claim.OfferType == nameof(OfferType.AzurePlan) ? plans.PutAsync(PlanOf(tenant, claim), isMove, cancellationToken) : Task.CompletedTask;

    private static Guid AuditIdOf(SubscriptionClaim claim) => StableGuid.From(claim.InstanceId, Words.Instant(claim.ClaimedAt));

    private static string Told(SubscriptionClaim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"Contract service {claim.ContractServiceId} on contract {Contract(claim)} stands for the subscription: {claim.Quantity} at {claim.UnitPrice ?? "-"}, cost {claim.UnitCost ?? "-"}. Nothing was written to Autotask.");

    private static string Contract(SubscriptionClaim claim) =>
        claim.Contract is { } name ? Words.Named(name, claim.ContractId ?? 0) : Words.Number(claim.ContractId ?? 0);

    private static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
