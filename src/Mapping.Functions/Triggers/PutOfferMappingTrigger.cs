using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Maps an offer to a service, by the rules that an order is held against.</summary>
internal sealed class PutOfferMappingTrigger(PortalEndpoint endpoint, MappingEndpoint mappings, OfferMappingKind kind)
{
    [Function(nameof(PutOfferMappingTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "connections/{id}/offer-mappings/{mappingId}")] HttpRequest request,
        string id,
        string mappingId,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.WriteMappings, caller => JsonBody.WithAsync(
            request,
            MappingBodies.MaxBytes,
            body => MappingBodies.Offer(mappingId, body),
            wanted => mappings.PutAsync(caller, id, kind, wanted, OfferMappingView.Of, context.CancellationToken),
            context.CancellationToken));
}
