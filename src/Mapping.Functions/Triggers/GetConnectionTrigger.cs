using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>One connection of the caller's context.</summary>
internal sealed class GetConnectionTrigger(PortalEndpoint endpoint, ConnectionStore connections)
{
    [Function(nameof(GetConnectionTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var connection = id.Length <= 64 ? await connections.FindAsync(caller.Tenant, caller.Context, id, context.CancellationToken) : null;
            return connection is null
                ? ProblemAnswers.NotFound("ConnectionNotFound", "connection")
                : new JsonAnswer(StatusCodes.Status200OK, ConnectionView.Of(connection));
        });
}
