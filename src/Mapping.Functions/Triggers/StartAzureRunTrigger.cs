using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Runs a month now, or tells what a run would write. A second start of the same month joins the first.</summary>
internal sealed class StartAzureRunTrigger(
    PortalEndpoint endpoint, ConnectionStore connections, AzureRunMonths months, AzureRunScheduler scheduler)
{
    [Function(nameof(StartAzureRunTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "azure-plans/runs")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.WriteAsync(request, caller => JsonBody.WithAsync(
            request,
            AzureRunRequestReader.MaxBodyBytes,
            AzureRunRequestReader.Read,
            wanted => StartAsync(wanted, caller, client, context.CancellationToken),
            context.CancellationToken));

    private async Task<JsonAnswer> StartAsync(AzureRunRequest wanted, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (wanted.ConnectionId is { } id && await connections.FindAsync(caller.Tenant, caller.Context, id, cancellationToken) is null)
        {
            return ProblemAnswers.NotFound("ConnectionNotFound", "connection");
        }

        if (await months.WhyNotAsync(caller, wanted, cancellationToken) is { } why)
        {
            return ProblemAnswers.InvalidRequest("month", why);
        }

        var run = new AzureRun(caller, wanted.Month, wanted.ConnectionId, wanted.IsDryRun);
        var start = await scheduler.EnsureCostsAsync(client, run, cancellationToken);
        return new JsonAnswer(StatusCodes.Status202Accepted, AzureRunView.Started(start, run))
            .With("Location", $"/api/azure-plans/runs/{start.Id}")
            .With("Retry-After", "1");
    }
}
