using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Gives a customer a markup of its own on Azure costs, from the next cost that is read.</summary>
internal sealed class PutAzureMarkupTrigger(PortalEndpoint endpoint, ConnectionLookup lookup, AzureMarkups markups)
{
    [Function(nameof(PutAzureMarkupTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "connections/{id}/azure-markups/{customerId}")] HttpRequest request,
        string id,
        string customerId,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.ManageConnections, async caller => Guid.TryParseExact(customerId, "D", out var customer)
            ? await JsonBody.WithAsync(
                request,
                MarkupBody.MaxBytes,
                MarkupBody.Read,
                wanted => lookup.WithAsync(
                    caller,
                    id,
                    async connection => new JsonAnswer(
                        StatusCodes.Status200OK, await markups.SetAsync(caller, connection, customer, wanted.MarkupPercent, context.CancellationToken)),
                    context.CancellationToken),
                context.CancellationToken)
            : ProblemAnswers.InvalidRequest("customerId", "must be the customer's GUID"));
}
