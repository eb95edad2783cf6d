using Mapping.Functions.Connections;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Removes a connection once no subscription is mapped through it. What stands in Autotask is not touched.</summary>
internal sealed class DeleteConnectionTrigger(PortalEndpoint endpoint, ConnectionLookup lookup, ConnectionRemoval removal)
{
    [Function(nameof(DeleteConnectionTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "connections/{id}")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.ManageConnections, caller =>
        {
            var query = new QueryReader(request.Query);
            var isConfirmed = query.Flag("confirm");
            return query.Errors.Count > 0
                ? Task.FromResult(ProblemAnswers.InvalidRequest(query.Errors))
                : lookup.WithAsync(caller, id, connection => DeleteAsync(connection, isConfirmed, context.CancellationToken), context.CancellationToken);
        });

    private async Task<JsonAnswer> DeleteAsync(Connection connection, bool isConfirmed, CancellationToken cancellationToken)
    {
        var use = await removal.UseOfAsync(connection, cancellationToken);
        if (use.Subscriptions > 0)
        {
            return ProblemAnswers.InUse(
                "ConnectionInUse", $"The connection {connection.Name} has mapped subscriptions: nothing was removed.", ConnectionConsequences.InUse(use));
        }

        if (!isConfirmed)
        {
            return ProblemAnswers.NotConfirmed($"the connection {connection.Name}", ConnectionConsequences.Of(connection, use));
        }

        await removal.RemoveAsync(connection, cancellationToken);
        return JsonAnswer.NoContent;
    }
}
