using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Removes the mapping of an offer once no subscription is mapped by it. Autotask is not touched.</summary>
internal sealed class DeleteOfferMappingTrigger(PortalEndpoint endpoint, MappingEndpoint mappings, OfferMappingKind kind)
{
    [Function(nameof(DeleteOfferMappingTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "connections/{id}/offer-mappings/{mappingId}")] HttpRequest request,
        string id,
        string mappingId,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.WriteMappings, caller => mappings.DeleteAsync(caller, id, request, kind, RowOf(mappingId), context.CancellationToken));

    private static string? RowOf(string mappingId) => OfferMappingId.Row(mappingId);
}
