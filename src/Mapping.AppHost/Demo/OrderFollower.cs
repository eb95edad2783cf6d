using System.Diagnostics;
using Mapping.AppHost.Output;

namespace Mapping.AppHost.Demo;

/// <summary>Asks for an order until it has ended, and prints each step when it changes.</summary>
internal sealed class OrderFollower(MappingApi api, Screen screen)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, string> _said = [];

    public async Task<OrderAnswer> FollowAsync(string orderId, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        screen.Step(watch.Elapsed, "Order", "Accepted", orderId);
        while (watch.Elapsed < Patience)
        {
            var order = await api.GetOrderAsync(orderId, cancellationToken);
            foreach (var step in order.Steps)
                Say(watch.Elapsed, step);
            if (order.Status is not ("Pending" or "Running"))
            {
                screen.Step(watch.Elapsed, "Order", order.Status, null);
                return order;
            }

            await Task.Delay(Look, cancellationToken);
        }

        throw new StageException($"The order {orderId} had not ended after {Patience.TotalMinutes:0} minutes.");
    }

    private void Say(TimeSpan at, OrderStep step)
    {
        if (step.Status == "Running" || _said.GetValueOrDefault(step.Name) == step.Status)
            return;
        _said[step.Name] = step.Status;
        screen.Step(at, step.Name, step.Status, step.Detail);
    }
}
