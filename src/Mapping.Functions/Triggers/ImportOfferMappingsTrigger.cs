using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Takes a file of offer mappings: all of it is checked before any of it is written.</summary>
internal sealed class ImportOfferMappingsTrigger(PortalEndpoint endpoint, MappingEndpoint mappings, OfferMappingKind kind)
{
    [Function(nameof(ImportOfferMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "connections/{id}/offer-mappings/import")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.WriteMappings, caller => mappings.ImportAsync(caller, id, request, kind, context.CancellationToken));
}
