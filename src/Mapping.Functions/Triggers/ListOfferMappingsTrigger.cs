using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The offer mappings of a connection, from A to Z.</summary>
internal sealed class ListOfferMappingsTrigger(PortalEndpoint endpoint, MappingEndpoint mappings, OfferMappingKind kind)
{
    [Function(nameof(ListOfferMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/offer-mappings")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => mappings.ListAsync(caller, id, request, kind, OfferMappingView.Of, context.CancellationToken));
}
