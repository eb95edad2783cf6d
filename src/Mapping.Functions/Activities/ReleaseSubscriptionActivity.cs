using Mapping.Functions.Storage.Claims;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Gives the subscription back when the run ends before any write to Autotask.</summary>
internal sealed class ReleaseSubscriptionActivity(ClaimStore claims)
{
    public sealed record Input(MappingJob Job);

    [Function(nameof(ReleaseSubscriptionActivity))]
    public Task Run([ActivityTrigger] Input input, FunctionContext context) =>
        claims.ReleaseAsync(input.Job.Caller.Tenant, input.Job.Subscription.Id, input.Job.InstanceId, context.CancellationToken);
}
