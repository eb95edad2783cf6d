using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>All that a run found, while it runs and after.</summary>
internal sealed class ListAzureRunFindingsTrigger(PortalEndpoint endpoint, AzureRunStore runs, AzureFindingStore findings)
{
    [Function(nameof(ListAzureRunFindingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "azure-plans/runs/{id}/findings")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
            var (size, after) = (query.Number("pageSize", 1, 500, 100), query.Position(tokens));
            if (query.Errors.Count > 0)
            {
                return ProblemAnswers.InvalidRequest(query.Errors);
            }

            var run = AzureRunScheduler.IsCostRun(id) ? await runs.FindAsync(id, context.CancellationToken) : null;
            if (run is null || !AzureRunScheduler.IsOf(caller, run.Caller))
            {
                return ProblemAnswers.NotFound("RunNotFound", "run");
            }

            var (page, next) = await findings.ListAsync(id, size, after, context.CancellationToken);
            return new JsonAnswer(StatusCodes.Status200OK, new ListView<AzureRunFinding>(page, tokens.Write(next)));
        });
}
