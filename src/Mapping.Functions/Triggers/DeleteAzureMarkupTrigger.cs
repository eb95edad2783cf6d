using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Takes a customer's own markup away: the connection's holds again.</summary>
internal sealed class DeleteAzureMarkupTrigger(PortalEndpoint endpoint, ConnectionLookup lookup, AzureMarkups markups)
{
    [Function(nameof(DeleteAzureMarkupTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "connections/{id}/azure-markups/{customerId}")] HttpRequest request,
        string id,
        string customerId,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.ManageConnections, caller => lookup.WithAsync(
            caller,
            id,
            async connection => Guid.TryParseExact(customerId, "D", out var customer) && await markups.RemoveAsync(caller, connection, customer, context.CancellationToken)
                ? JsonAnswer.NoContent
                : ProblemAnswers.NotFound("MarkupNotFound", "markup"),
            context.CancellationToken));
}
