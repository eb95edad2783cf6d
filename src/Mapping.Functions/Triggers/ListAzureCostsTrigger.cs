using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>A month's costs of the caller's plans, and where each stands.</summary>
internal sealed class ListAzureCostsTrigger(PortalEndpoint endpoint, AzurePlanStore plans, PlanMonthStore months)
{
    [Function(nameof(ListAzureCostsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "azure-plans/costs")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
            var (size, after, connection) = (query.Number("pageSize", 1, 500, 100), query.Position(tokens), query.Text("connectionId", 64));
            if (query.Errors.Count > 0)
            {
                return ProblemAnswers.InvalidRequest(query.Errors);
            }

            if (Month.TryParse(query.Text("month", 16)) is not { } month)
            {
                return ProblemAnswers.InvalidRequest("month", "must be a month, such as 2026-10");
            }

            var (page, next) = await plans.ListAsync(caller.Tenant, caller.Context, connection, size, after, context.CancellationToken);
            var views = new List<AzureCostView>(page.Count);
            foreach (var plan in page)
            {
                if (await months.FindAsync(plan, month, context.CancellationToken) is { } found)
                {
                    views.Add(AzureCostView.Of(plan, found));
                }
            }

            return new JsonAnswer(StatusCodes.Status200OK, new ListView<AzureCostView>(views, tokens.Write(next)));
        });
}
