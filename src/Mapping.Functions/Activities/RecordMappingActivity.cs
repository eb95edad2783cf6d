using System.Globalization;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>The subscription mapping becomes Mapped, with its place in Autotask.</summary>
internal sealed class RecordMappingActivity(ClaimStore claims, WorkScopes scopes)
{
    public sealed record Input(MappingJob Job, long ContractServiceId);

    [Function(nameof(RecordMappingActivity))]
    public async Task Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Job);
        await claims.RecordMappedAsync(
            input.Job.Caller.Tenant, input.Job.Subscription.Id, input.Job.InstanceId, claim => Record(claim, input), context.CancellationToken);
    }

    private static void Record(SubscriptionClaim claim, Input input)
    {
        claim.CompanyId = input.Job.Sync.CompanyId;
        claim.ServiceId = input.Job.Sync.ServiceId;
        claim.ContractId = input.Job.Sync.ContractId;
        claim.ContractServiceId = input.ContractServiceId;
        claim.EffectiveDate = input.Job.EffectiveDate.ToString("O", CultureInfo.InvariantCulture);
    }
}
