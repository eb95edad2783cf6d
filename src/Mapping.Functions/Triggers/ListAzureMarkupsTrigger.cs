using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The customers of a connection whose Azure costs have a markup of their own.</summary>
internal sealed class ListAzureMarkupsTrigger(PortalEndpoint endpoint, ConnectionLookup lookup, AzureMarkups markups)
{
    [Function(nameof(ListAzureMarkupsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/azure-markups")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller =>
        {
            var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
            var (size, after) = (query.Number("pageSize", 1, 500, 100), query.Position(tokens));
            return query.Errors.Count > 0 ? Task.FromResult(ProblemAnswers.InvalidRequest(query.Errors)) : lookup.WithAsync(
                caller,
                id,
                async connection =>
                {
                    var (page, next) = await markups.ListAsync(connection, size, after, context.CancellationToken);
                    return new JsonAnswer(StatusCodes.Status200OK, new ListView<CustomerMarkup>(page, tokens.Write(next)));
                },
                context.CancellationToken);
        });
}
