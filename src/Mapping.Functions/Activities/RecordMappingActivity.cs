using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>The subscription mapping becomes Mapped, with its place in Autotask.</summary>
internal sealed class RecordMappingActivity(ClaimStore claims, AzurePlanPlaces plans, WorkScopes scopes)
{
    /// <param name="Place">Null from a run that began before it was told.</param>
    public sealed record Input(MappingJob Job, long ContractServiceId, MappedPlace? Place = null);

    [Function(nameof(RecordMappingActivity))]
    public async Task Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Job);
        var job = input.Job;
        if (job.Order.Offer.Type == OfferType.AzurePlan)
        {
            // First: a plan that is listed and not mapped is skipped; one that is mapped and not listed would never be billed.
            await plans.PutAsync(PlanOf(job, input.ContractServiceId) with { Contract = input.Place?.Contract }, isMove: false, context.CancellationToken);
        }

        await claims.RecordMappedAsync(
            job.Caller.Tenant, job.Subscription.Id, job.InstanceId, claim => Record(claim, input), context.CancellationToken);
    }

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

    private static void Record(SubscriptionClaim claim, Input input)
    {
        claim.CompanyId = input.Job.Sync.CompanyId;
        claim.ServiceId = input.Job.Sync.ServiceId;
        claim.ContractId = input.Job.Sync.ContractId;
        claim.ContractServiceId = input.ContractServiceId;
        claim.EffectiveDate = input.Job.EffectiveDate.ToString("O", CultureInfo.InvariantCulture);
        claim.OfferType = input.Job.Order.Offer.Type.ToString();
        claim.UnitPrice = input.Job.Price?.UnitPrice.ToString(CultureInfo.InvariantCulture);
        claim.UnitCost = input.Job.Price?.UnitCost.ToString(CultureInfo.InvariantCulture);
        claim.Note(input.Place ?? new MappedPlace(null, null, null, null), input.Job.Subscription);
    }
}
