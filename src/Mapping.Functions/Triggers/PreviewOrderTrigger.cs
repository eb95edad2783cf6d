using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.OrderRequests;
using Mapping.Functions.Triggers.Orders;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>What an order would do: every call, date and amount, and every reason not to. Writes nothing.</summary>
internal sealed class PreviewOrderTrigger(PortalEndpoint endpoint, OrderPreviews previews)
{
    [Function(nameof(PreviewOrderTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "orders/preview")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => PreviewAsync(request, caller, context.CancellationToken));

    private async Task<JsonAnswer> PreviewAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var (order, refusal) = await OrderBody.ReadAsync(request, caller, cancellationToken);
        return order is null ? refusal!
            : order.Sync is null ? ProblemAnswers.InvalidRequest("sync", "is required: without it there is nothing to preview")
            : await previews.AnswerAsync(caller, order, preview => new JsonAnswer(StatusCodes.Status200OK, preview), cancellationToken);
    }
}
