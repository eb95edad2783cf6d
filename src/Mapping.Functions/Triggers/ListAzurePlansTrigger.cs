using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The mapped Azure plans of the caller's context.</summary>
internal sealed class ListAzurePlansTrigger(PortalEndpoint endpoint, AzurePlanStore plans, PlanMonthStore months)
{
    [Function(nameof(ListAzurePlansTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "azure-plans")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
            var (size, after, connection) = (query.Number("pageSize", 1, 500, 100), query.Position(tokens), query.Text("connectionId", 64));
            if (query.Errors.Count > 0)
            {
                return ProblemAnswers.InvalidRequest(query.Errors);
            }

            var (page, next) = await plans.ListAsync(caller.Tenant, caller.Context, connection, size, after, context.CancellationToken);
            var views = new List<AzurePlanView>(page.Count);
            foreach (var plan in page)
            {
                views.Add(AzurePlanView.Of(plan, await months.ListAsync(plan, context.CancellationToken)));
            }

            return new JsonAnswer(StatusCodes.Status200OK, new ListView<AzurePlanView>(views, tokens.Write(next)));
        });
}
