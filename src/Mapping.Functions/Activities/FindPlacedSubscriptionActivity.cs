using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Looks once whether the placed order has become a subscription, and which.</summary>
internal sealed class FindPlacedSubscriptionActivity(ICloudCockpitClient cloudCockpit, WorkScopes scopes)
{
    public sealed record Input(Caller Caller, Order Order, DateTimeOffset PlacedAt);

    /// <param name="IsOpen">CloudCockpit still works on the order.</param>
    /// <param name="Found">How many subscriptions it may be.</param>
    public sealed record Output(bool IsOpen, int Found, Subscription? Subscription);

    [Function(nameof(FindPlacedSubscriptionActivity))]
    public async Task<StepResult<Output>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Caller, orderId: input.Order.OrderId);
        try
        {
            return new StepResult<Output>(await LookAsync(input, context.CancellationToken), null, []);
        }
        catch (CloudCockpitException failure)
        {
            return new StepResult<Output>(null, PlacedOrder.FaultOf(failure, "CloudCockpitRefused"), []);
        }
    }

    private async Task<Output> LookAsync(Input input, CancellationToken cancellationToken)
    {
        var (caller, customer) = (new CloudCockpitCaller(input.Caller.Tenant, input.Caller.CorrelationId), input.Order.Customer.Id);
        var open = await cloudCockpit.ListOpenOrdersAsync(caller, customer, cancellationToken);
        if (open.Contains(PlacedOrder.IdOf(input.Caller, input.Order)))
        {
            return new Output(IsOpen: true, 0, null);
        }

        var subscriptions = await cloudCockpit.ListSubscriptionsAsync(caller, customer, cancellationToken);
        var candidates = subscriptions.Where(subscription => IsOf(input, subscription)).ToList();
        return new Output(IsOpen: false, candidates.Count, candidates.Count == 1 ? Subscription(candidates[0], input.PlacedAt) : null);
    }

    /// <summary>Start dates may come without a time: only the day is compared.</summary>
    private static bool IsOf(Input input, CustomerSubscription subscription) =>
        subscription.Name == input.Order.SubscriptionName
        && subscription.TermDuration == input.Order.Offer.TermDuration
        && subscription.BillingFrequency == input.Order.Offer.BillingFrequency
        && subscription.StartDate.UtcDateTime.Date >= input.PlacedAt.UtcDateTime.Date;

    /// <summary>CloudCockpit tells no creation instant: it was not before the order was placed.</summary>
    private static Subscription Subscription(CustomerSubscription found, DateTimeOffset placedAt) => new(
        found.Id,
        found.Name,
        found.StartDate > placedAt ? found.StartDate : placedAt,
        DateOnly.FromDateTime(found.StartDate.UtcDateTime));
}
