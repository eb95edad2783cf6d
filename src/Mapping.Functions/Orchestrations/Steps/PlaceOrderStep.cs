using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>Only when the request has no subscription yet: places the order and waits for its subscription.</summary>
internal static class PlaceOrderStep
{
    /// <summary>A subscription may show a little later than its order has left the open ones.</summary>
    private const int Looks = 3;

    public static async Task<RunEnd?> RunAsync(MappingRun run)
    {
        if (run.Subscription is not null)
        {
            return null;
        }

        await run.Audit.StartAsync(AuditOperation.CreateOrder);
        var end = await run.Steps.DoAsync("PlaceOrder", 20, () => PlaceAsync(run));
        if (end is null)
        {
            await run.Audit.EndAsync(new RunEnd(OrderState.Ordered), $"Subscription {run.Subscription?.Id}.", []);
        }

        return end;
    }

    private static async Task<RunEnd?> PlaceAsync(MappingRun run)
    {
        var placed = await run.CallAsync<bool>(nameof(PlaceOrderActivity), new PlaceOrderActivity.Input(run.Caller, run.Order));
        return placed.Fault is { } fault ? RunEnd.Of(fault) : await WaitAsync(run);
    }

    private static async Task<RunEnd?> WaitAsync(MappingRun run)
    {
        var backoff = run.NewBackoff();
        var input = new FindPlacedSubscriptionActivity.Input(run.Caller, run.Order, run.Input.AcceptedAt);
        for (var looks = 0; backoff.Waited < run.Settings.OrderDeadline;)
        {
            var look = await run.CallAsync<FindPlacedSubscriptionActivity.Output>(nameof(FindPlacedSubscriptionActivity), input);
            if (look.Fault is { } fault)
            {
                return RunEnd.Of(fault);
            }

            var found = look.Value ?? throw new InvalidOperationException("A look at the order gave nothing.");
            if (found.Subscription is { } subscription)
            {
                run.Subscription = subscription;
                return null;
            }

            if (found.Found > 1)
            {
                return new RunEnd(OrderState.Failed, "SubscriptionAmbiguous", $"{found.Found} subscriptions are called '{run.Order.SubscriptionName}' with this term and billing frequency. Map the right one by its id.");
            }

            if (!found.IsOpen && ++looks >= Looks)
            {
                return new RunEnd(OrderState.Failed, "OrderFailed", "CloudCockpit completed the order without a subscription. Nothing was written to Autotask.");
            }

            run.Steps.Waiting("CloudCockpit provisions the subscription.");
            await backoff.WaitAsync();
        }

        return new RunEnd(OrderState.Failed, "OrderTimedOut", $"The subscription did not appear within {run.Settings.OrderDeadline}. Nothing was written to Autotask.");
    }
}
