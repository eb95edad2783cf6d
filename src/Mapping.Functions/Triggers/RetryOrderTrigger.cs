using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Orders;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Lets an order that failed go on from where it stopped: done steps are recognised, not redone.</summary>
internal sealed class RetryOrderTrigger(PortalEndpoint endpoint, OrderStore orders, OrderIntake intake)
{
    [Function(nameof(RetryOrderTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "orders/{id}/retry")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.WriteAsync(request, caller => RetryAsync(id, caller, client, context.CancellationToken));

    private async Task<JsonAnswer> RetryAsync(string id, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var order = id.Length <= 64 ? await orders.FindAsync(caller.Tenant, caller.Context, id, cancellationToken) : null;
        if (order is null)
        {
            return ProblemAnswers.NotFound("OrderNotFound", "order");
        }

        var view = await OrderViews.OfAsync(order, client, cancellationToken);
        if (view.Status is OrderState.Mapped or OrderState.Ordered)
        {
            return ProblemAnswers.NothingToRetry(id, view.Status.ToString());
        }

        if (view.Status is OrderState.Rejected or OrderState.Failed or OrderState.OutcomeUnknown)
        {
            if (!await intake.RetryAsync(caller, order, client, cancellationToken))
            {
                return ProblemAnswers.Unavailable("RunNotEnded", $"The last run of order {id} is still ending. Retry in a moment.");
            }

            order = await orders.FindAsync(caller.Tenant, caller.Context, id, cancellationToken) ?? order;
        }

        return OrderAnswers.Accepted(await OrderViews.OfAsync(order, client, cancellationToken));
    }
}
