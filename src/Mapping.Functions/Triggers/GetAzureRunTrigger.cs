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
internal sealed class GetAzureRunTrigger(PortalEndpoint endpoint)
{
    [Function(nameof(GetAzureRunTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "azure-plans/runs/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => FindAsync(id, caller, client, context.CancellationToken));

    private static async Task<JsonAnswer> FindAsync(string id, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var isOurs = id.Length <= 100 && id.StartsWith(AzureRunScheduler.CostPrefix, StringComparison.Ordinal) && !id.Contains(':', StringComparison.Ordinal);
        var instance = isOurs ? await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken) : null;
        if (instance?.ReadInputAs<AzureRun>() is not { } run || !AzureRunScheduler.IsOf(caller, run))
        {
            return ProblemAnswers.NotFound("RunNotFound", "run");
        }

        var view = AzureRunView.Of(run, instance);
        return instance.IsCompleted
            ? new JsonAnswer(StatusCodes.Status200OK, view)
            : new JsonAnswer(StatusCodes.Status202Accepted, view).With("Retry-After", "1");
    }
}
