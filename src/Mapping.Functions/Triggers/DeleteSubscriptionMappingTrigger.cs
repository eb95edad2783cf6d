using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Removes the mapping of a subscription. Its Contract Service stays in Autotask as it is.</summary>
internal sealed class DeleteSubscriptionMappingTrigger(PortalEndpoint endpoint, SubscriptionMappingEndpoint mappings)
{
    [Function(nameof(DeleteSubscriptionMappingTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "connections/{id}/subscription-mappings/{subscriptionId}")] HttpRequest request,
        string id,
        string subscriptionId,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.WriteMappings, caller => mappings.DeleteAsync(caller, id, subscriptionId, request, context.CancellationToken));
}
