using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>A held cost is billed as it is, or at the exchange rate that is given.</summary>
internal sealed class ApproveAzureCostTrigger(PortalEndpoint endpoint, CostDecisions decisions)
{
    [Function(nameof(ApproveAzureCostTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "azure-plans/costs/{id}/approve")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.WriteAsync(request, caller => JsonBody.WithAsync(
            request,
            CostDecisionRequestReader.MaxBodyBytes,
            CostDecisionRequestReader.Read,
            wanted => decisions.DecideAsync(id, isApproved: true, wanted, caller, client, context.CancellationToken),
            context.CancellationToken));
}
