using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Compares a page of mapped subscriptions with what Autotask bills: Synced or OutOfSync, and in what. Changes nothing in Autotask.</summary>
internal sealed class CheckSubscriptionMappingsTrigger(PortalEndpoint endpoint, SubscriptionLinkEndpoint mappings)
{
    [Function(nameof(CheckSubscriptionMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "connections/{id}/subscription-mappings/check")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => mappings.CheckAsync(caller, id, request, context.CancellationToken));
}
