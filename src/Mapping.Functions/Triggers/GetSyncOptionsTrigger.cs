using Mapping.Functions.Candidates;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Candidates;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>What an order's Sync to Connection begins with: company and service as mapped, and the contracts.</summary>
internal sealed class GetSyncOptionsTrigger(PortalEndpoint endpoint, InteractiveSessions sessions, SyncOptionsReader options, TimeProvider time)
{
    [Function(nameof(GetSyncOptionsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/sync-options")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var query = new QueryReader(request.Query);
            var wanted = CandidateQuery.Read(query, time);
            query.Require("customerId");
            return query.Errors.Count > 0
                ? ProblemAnswers.InvalidRequest(query.Errors)
                : await sessions.WithAsync(
                    caller,
                    id,
                    async session => new JsonAnswer(StatusCodes.Status200OK, await options.ReadAsync(session, wanted, context.CancellationToken)),
                    context.CancellationToken);
        });
}
