using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>All subscription mappings of a connection as a file.</summary>
internal sealed class ExportSubscriptionMappingsTrigger(PortalEndpoint endpoint, SubscriptionMappingEndpoint mappings)
{
    [Function(nameof(ExportSubscriptionMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/subscription-mappings/export")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => mappings.ExportAsync(caller, id, context.CancellationToken));
}
