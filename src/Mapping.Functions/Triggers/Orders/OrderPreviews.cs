using Mapping.Functions.Planning;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>Plans an order while a person waits.</summary>
internal sealed class OrderPreviews(InteractiveSessions sessions, PlanPreviewer previewer)
{
    public Task<JsonAnswer> AnswerAsync(Caller caller, Order order, Func<PlanPreview, JsonAnswer> answer, CancellationToken cancellationToken)
    {
        var instanceId = OrderIntake.InstanceIdOf(caller, order.OrderId);
        return sessions.WithAnyAsync(
            caller,
            order.Sync?.ConnectionId ?? throw new ArgumentException("The order has no sync choice.", nameof(order)),
            async session => answer(await previewer.PreviewAsync(caller, order, instanceId, session, cancellationToken)),
            cancellationToken);
    }
}
