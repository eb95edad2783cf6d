using Mapping.Functions.Candidates;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Candidates;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The contracts of an Autotask company, those for the subscription first.</summary>
internal sealed class ListContractsTrigger(PortalEndpoint endpoint, InteractiveSessions sessions, CandidateFinder finder, TimeProvider time)
{
    [Function(nameof(ListContractsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/contracts")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            var query = new QueryReader(request.Query);
            var wanted = CandidateQuery.Read(query, time);
            query.Require("companyId");
            return query.Errors.Count > 0
                ? ProblemAnswers.InvalidRequest(query.Errors)
                : await sessions.WithAsync(
                    caller,
                    id,
                    async session => new JsonAnswer(StatusCodes.Status200OK, await finder.ContractsAsync(session, wanted, context.CancellationToken)),
                    context.CancellationToken);
        });
}
