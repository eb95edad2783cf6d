using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.ConnectionRequests;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Renames a connection, changes its Azure markup or exchanges its credentials, which opens it again after Autotask refused the old ones.</summary>
internal sealed class UpdateConnectionTrigger(PortalEndpoint endpoint, ConnectionLookup lookup, ConnectionEditor editor)
{
    [Function(nameof(UpdateConnectionTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "connections/{id}")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.ManageConnections, caller => UpdateAsync(request, id, caller, context.CancellationToken));

    private Task<JsonAnswer> UpdateAsync(HttpRequest request, string id, Caller caller, CancellationToken cancellationToken) => JsonBody.WithAsync(
        request,
        ConnectionRequestReader.MaxBodyBytes,
        ChangedConnectionReader.Read,
        wanted => lookup.WithAsync(caller, id, connection => ChangeAsync(connection, wanted, cancellationToken), cancellationToken),
        cancellationToken);

    private async Task<JsonAnswer> ChangeAsync(Connection connection, ChangedConnection wanted, CancellationToken cancellationToken)
    {
        if (wanted.ErrorsFor(connection) is { Count: > 0 } errors)
        {
            return ProblemAnswers.InvalidRequest(errors);
        }

        try
        {
            return await editor.ChangeAsync(connection, wanted.Change, cancellationToken) is { } changed
                ? new JsonAnswer(StatusCodes.Status200OK, ConnectionView.Of(changed))
                : ProblemAnswers.AutotaskUserUnknown(wanted.UserName ?? connection.UserName);
        }
        catch (AutotaskException failure)
        {
            return ProblemAnswers.Unavailable("AutotaskUnavailable", $"Autotask's zone can't be discovered now: {failure.Message}");
        }
    }
}
