using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Takes the subscription for this run; one connection in the whole tenant may hold it.</summary>
internal sealed class ClaimSubscriptionActivity(ClaimStore claims, WorkScopes scopes, TimeProvider time)
{
    public sealed record Input(MappingJob Job);

    public sealed record Output(SubscriptionHolder Holder);

    [Function(nameof(ClaimSubscriptionActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Job);
        var job = input.Job;
        var claim = new SubscriptionClaim
        {
            Context = job.Caller.Context,
            ConnectionId = job.Sync.ConnectionId,
            OrderId = job.Order.OrderId,
            InstanceId = job.InstanceId,
            CustomerId = job.Order.Customer.Id,
            OfferVariant = job.Order.Offer.Variant,
            Customer = job.Order.Customer.Name,
            CustomerKey = TableKeys.SortName(job.Order.Customer.Name),
            Offer = job.Order.Offer.Name,
            Subscription = job.Subscription.Name,
            Quantity = job.Order.Quantity,
            ClaimedAt = time.GetUtcNow(),
        };
        return new Output(await claims.ClaimAsync(job.Caller.Tenant, job.Subscription.Id, claim, context.CancellationToken));
    }
}
