using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The subscriptions that are mapped through a connection.</summary>
internal sealed class ListSubscriptionMappingsTrigger(PortalEndpoint endpoint, SubscriptionMappingEndpoint mappings)
{
    [Function(nameof(ListSubscriptionMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/subscription-mappings")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => mappings.ListAsync(caller, id, request, context.CancellationToken));
}
