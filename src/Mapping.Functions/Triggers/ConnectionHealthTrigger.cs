using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>When Autotask last served each connection of the caller's context.</summary>
internal sealed class ConnectionHealthTrigger(PortalEndpoint endpoint, ConnectionStore connections)
{
    [Function(nameof(ConnectionHealthTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "health/connections")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
            var (size, after) = (query.Number("pageSize", 1, 500, 100), query.Position(tokens));
            if (query.Errors.Count > 0)
            {
                return ProblemAnswers.InvalidRequest(query.Errors);
            }

            var (page, next) = await connections.ListAsync(caller.Tenant, caller.Context, size, after, context.CancellationToken);
            return new JsonAnswer(
                StatusCodes.Status200OK,
                new ListView<ConnectionHealthView>([.. page.Select(ConnectionHealthView.Of)], tokens.Write(next)));
        });
}
