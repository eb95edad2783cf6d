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

/// <summary>The orders of the caller's context, newest first.</summary>
internal sealed class ListOrdersTrigger(PortalEndpoint endpoint, OrderIndex index)
{
    /// <summary>A filter that matches next to nothing ends with a token rather than read everything.</summary>
    private const int MostRead = 1000;

    [Function(nameof(ListOrdersTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "orders")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => ListAsync(new QueryReader(request.Query), new PageTokens(request, caller), caller, client, context.CancellationToken));

    private async Task<JsonAnswer> ListAsync(
        QueryReader query, PageTokens tokens, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var (size, next) = (query.Number("pageSize", 1, 200, 25), query.Position(tokens));
        var states = query.Names<OrderState>("status");
        if (query.Errors.Count > 0)
        {
            return ProblemAnswers.InvalidRequest(query.Errors);
        }

        var items = new List<OrderListItem>();
        for (var read = 0; read < MostRead && items.Count < size; read += size)
        {
            (var page, next) = await index.ListAsync(caller.Tenant, caller.Context, size - items.Count, next, cancellationToken);
            var views = await Task.WhenAll(page.Select(async order => OrderListItem.Of(order, await OrderViews.OfAsync(order, client, cancellationToken))));
            items.AddRange(views.Where(item => states is null || states.Contains(item.Status)));
            if (next is null)
            {
                break;
            }
        }

        return new JsonAnswer(StatusCodes.Status200OK, new ListView<OrderListItem>(items, tokens.Write(next)));
    }
}
