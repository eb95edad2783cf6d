using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Mappings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Services whose names match those of offers. Maps nothing.</summary>
internal sealed class SuggestOfferMappingsTrigger(SuggestionEndpoint endpoint, MappingSuggestions suggestions)
{
    [Function(nameof(SuggestOfferMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "connections/{id}/offer-mappings/suggestions")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, id, MappingBodies.Offers, suggestions.OfOffersAsync, context.CancellationToken);
}
