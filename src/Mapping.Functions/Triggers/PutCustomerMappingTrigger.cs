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
        endpoint.WriteAsync(request, Rights.WriteMappings, async caller =>
        {
            if (!Guid.TryParseExact(mappingId, "D", out var customerId))
            {
                return ProblemAnswers.InvalidRequest("mappingId", "must be the customer's GUID");
            }

            if (await BodyReader.ReadAsync(request, MappingBodies.MaxBytes, context.CancellationToken) is not { } body)
            {
                return ProblemAnswers.TooLarge(MappingBodies.MaxBytes);
            }

            var (wanted, errors) = MappingBodies.Customer(customerId, body);
            return wanted is null
                ? ProblemAnswers.InvalidRequest(errors)
                : await mappings.PutAsync(caller, id, kind, wanted, CustomerMappingView.Of, context.CancellationToken);
        });
}
