using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Mappings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Companies whose names match those of customers. Maps nothing.</summary>
internal sealed class SuggestCustomerMappingsTrigger(SuggestionEndpoint endpoint, MappingSuggestions suggestions)
{
    [Function(nameof(SuggestCustomerMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "connections/{id}/customer-mappings/suggestions")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, id, MappingBodies.Customers, suggestions.OfCustomersAsync, context.CancellationToken);
}
