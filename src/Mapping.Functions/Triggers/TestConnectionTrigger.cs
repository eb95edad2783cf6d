using Mapping.Functions.Autotask;
using Mapping.Functions.Connections.Access;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Tries a connection and names the right that its API user lacks. Opens a closed connection whose credentials are accepted again.</summary>
internal sealed class TestConnectionTrigger(PortalEndpoint endpoint, ConnectionLookup lookup, ConnectionTester tester)
{
    [Function(nameof(TestConnectionTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "connections/{id}/test")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.WriteAsync(
            request, Rights.ManageConnections,
            caller => lookup.WithAsync(caller, id, connection => TestAsync(connection, context.CancellationToken), context.CancellationToken));

    private async Task<JsonAnswer> TestAsync(Connection connection, CancellationToken cancellationToken)
    {
        try
        {
            return new JsonAnswer(StatusCodes.Status200OK, ConnectionTestView.Of(await tester.TestAsync(connection, cancellationToken)));
        }
        catch (AutotaskException failure)
        {
            return AutotaskAnswers.Of(failure);
        }
    }
}
