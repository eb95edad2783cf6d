using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.OrderRequests;
using Mapping.Functions.Triggers.Orders;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>An order and the user's sync choice: accepted now, mapped in the background.</summary>
internal sealed class SubmitOrderTrigger(PortalEndpoint endpoint, OrderIntake intake, ConfirmedPlan confirmed)
{
    [Function(nameof(SubmitOrderTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "orders")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.WriteAsync(request, caller => SubmitAsync(request, caller, client, context.CancellationToken));

    private async Task<JsonAnswer> SubmitAsync(HttpRequest request, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var (order, refusal) = await OrderBody.ReadAsync(request, caller, cancellationToken);
        return order is null ? refusal!
            : await confirmed.RefusalAsync(caller, order, cancellationToken) ?? await SubmitAsync(order, caller, client, cancellationToken);
    }

    private async Task<JsonAnswer> SubmitAsync(Order order, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var (stored, isSame) = await intake.SubmitAsync(caller, order, client, cancellationToken);
        return isSame
            ? OrderAnswers.Accepted(await OrderViews.OfAsync(stored, client, cancellationToken))
            : ProblemAnswers.OrderConflict(order.OrderId);
    }
}
