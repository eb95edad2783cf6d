using Mapping.Functions.Candidates;
using Mapping.Functions.Triggers.Candidates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Autotask companies whose name begins with a text, those for the customer first.</summary>
internal sealed class ListCompaniesTrigger(CandidateEndpoint candidates, CandidateFinder finder)
{
    [Function(nameof(ListCompaniesTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/companies")] HttpRequest request,
        string id,
        FunctionContext context) =>
        candidates.ReadAsync(request, id, required: null, finder.CompaniesAsync, context.CancellationToken);
}
