using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Answers;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>Holds a new order against the plan that its user confirmed. An order that was accepted before is not held against it again.</summary>
internal sealed class ConfirmedPlan(OrderStore orders, OrderPreviews previews)
{
    /// <summary>Null when the order may be accepted.</summary>
    public async Task<JsonAnswer?> RefusalAsync(Caller caller, Order order, CancellationToken cancellationToken)
    {
        if (order is not { PlanHash: { } confirmed, Sync: not null }
            || await orders.FindAsync(caller.Tenant, caller.Context, order.OrderId, cancellationToken) is not null)
        {
            return null;
        }

        var isStale = false;
        var answer = await previews.AnswerAsync(
            caller,
            order,
            preview =>
            {
                isStale = preview.PlanHash != confirmed;
                return new JsonAnswer(StatusCodes.Status200OK, preview);
            },
            cancellationToken);
        return isStale ? ProblemAnswers.StalePlan(order.OrderId) : answer.Status == StatusCodes.Status200OK ? null : answer;
    }
}
