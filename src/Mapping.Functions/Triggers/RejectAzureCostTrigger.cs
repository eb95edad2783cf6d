using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>A held cost is not billed by us: the month is closed.</summary>
internal sealed class RejectAzureCostTrigger(PortalEndpoint endpoint, CostDecisions decisions)
{
    [Function(nameof(RejectAzureCostTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "azure-plans/costs/{id}/reject")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.WriteAsync(
            request,
            caller => decisions.DecideAsync(id, isApproved: false, new CostDecisionRequest(null), caller, client, context.CancellationToken));
}
