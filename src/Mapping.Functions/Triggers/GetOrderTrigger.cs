using Mapping.Functions.Autotask;
using Mapping.Functions.Storage.Connections;
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
internal sealed class GetOrderTrigger(PortalEndpoint endpoint, OrderStore orders, ConnectionStore connections)
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
                : OrderAnswers.Of(await LinkedAsync(order, await OrderViews.OfAsync(order, client, context.CancellationToken), context.CancellationToken));
        });

    /// <summary>A connection that was removed since has no pages any more.</summary>
    private async Task<OrderView> LinkedAsync(StoredOrder order, OrderView view, CancellationToken cancellationToken)
    {
        var (caller, sync) = (order.Caller, order.Order.Sync);
        if (view.Result is not { } result || sync is null)
        {
            return view;
        }

        var web = (await connections.FindAsync(caller.Tenant, caller.Context, sync.ConnectionId, cancellationToken))?.WebUri;
        return view with { AutotaskUrl = AutotaskWeb.Contract(web, result.ContractId), AutotaskCompanyUrl = AutotaskWeb.Company(web, result.CompanyId) };
    }
}
