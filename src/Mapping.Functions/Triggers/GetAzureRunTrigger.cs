using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Where a run stands: its progress, and at its end its summary.</summary>
internal sealed class GetAzureRunTrigger(PortalEndpoint endpoint, AzureRunWaker waker)
{
    [Function(nameof(GetAzureRunTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "azure-plans/runs/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => FindAsync(id, caller, client, context.CancellationToken));

    private async Task<JsonAnswer> FindAsync(string id, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var instance = AzureRunScheduler.IsCostRun(id) ? await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken) : null;
        if (instance?.ReadInputAs<AzureRun>() is not { } run || !AzureRunScheduler.IsOf(caller, run.Caller))
        {
            return ProblemAnswers.NotFound("RunNotFound", "run");
        }

        if (instance.IsCompleted)
        {
            return new JsonAnswer(StatusCodes.Status200OK, AzureRunView.Of(run, instance, waitsUntil: null));
        }

        var waitsUntil = await waker.SleepsUntilAsync(client, id, run, cancellationToken);
        return new JsonAnswer(StatusCodes.Status202Accepted, AzureRunView.Of(run, instance, waitsUntil)).With("Retry-After", "1");
    }
}
