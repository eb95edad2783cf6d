using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Maps a customer to a company, by the rules that an order is held against.</summary>
internal sealed class PutCustomerMappingTrigger(PortalEndpoint endpoint, MappingEndpoint mappings, CustomerMappingKind kind)
{
    [Function(nameof(PutCustomerMappingTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "connections/{id}/customer-mappings/{mappingId}")] HttpRequest request,
        string id,
        string mappingId,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.WriteMappings, async caller => Guid.TryParseExact(mappingId, "D", out var customerId)
            ? await JsonBody.WithAsync(
                request,
                MappingBodies.MaxBytes,
                body => MappingBodies.Customer(customerId, body),
                wanted => mappings.PutAsync(caller, id, kind, wanted, CustomerMappingView.Of, context.CancellationToken),
                context.CancellationToken)
            : ProblemAnswers.InvalidRequest("mappingId", "must be the customer's GUID"));
}
