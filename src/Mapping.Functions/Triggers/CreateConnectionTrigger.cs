using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.ConnectionRequests;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Adds a connection to the caller's context.</summary>
internal sealed class CreateConnectionTrigger(PortalEndpoint endpoint, ConnectionRegistration registration)
{
    [Function(nameof(CreateConnectionTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "connections")] HttpRequest request,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.ManageConnections, caller => CreateAsync(request, caller, context.CancellationToken));

    private Task<JsonAnswer> CreateAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken) => JsonBody.WithAsync(
        request, ConnectionRequestReader.MaxBodyBytes, ConnectionRequestReader.Read, wanted => AddAsync(caller, wanted, cancellationToken), cancellationToken);

    private async Task<JsonAnswer> AddAsync(Caller caller, NewConnection wanted, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await registration.AddAsync(
                caller,
                wanted.Name,
                wanted.Currency,
                wanted.AzureMarkupPercent,
                wanted.UserName,
                new ConnectionCredentials(wanted.Secret, wanted.IntegrationCode),
                cancellationToken);
            return connection is null
                ? ProblemAnswers.AutotaskUserUnknown(wanted.UserName)
                : new JsonAnswer(StatusCodes.Status201Created, ConnectionView.Of(connection)).With("Location", $"/api/connections/{connection.Id}");
        }
        catch (AutotaskException failure)
        {
            return ProblemAnswers.Unavailable("AutotaskUnavailable", $"Autotask's zone can't be discovered now: {failure.Message}");
        }
    }
}
