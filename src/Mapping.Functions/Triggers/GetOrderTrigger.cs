using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Orders;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Where an order stands.</summary>
internal sealed class GetOrderTrigger(PortalEndpoint endpoint, OrderStore orders)
{
    [Function(nameof(GetOrderTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "orders/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var order = id.Length <= 64 ? await orders.FindAsync(caller.Tenant, caller.Context, id, context.CancellationToken) : null;
            return order is null
                ? ProblemAnswers.NotFound("OrderNotFound", "order")
                : OrderAnswers.Of(await OrderViews.OfAsync(order, client, context.CancellationToken));
        });
}
