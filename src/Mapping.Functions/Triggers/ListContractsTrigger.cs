using Mapping.Functions.Candidates;
using Mapping.Functions.Triggers.Candidates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The contracts of an Autotask company, those for the subscription first.</summary>
internal sealed class ListContractsTrigger(CandidateEndpoint candidates, CandidateFinder finder)
{
    [Function(nameof(ListContractsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/contracts")] HttpRequest request,
        string id,
        FunctionContext context) =>
        candidates.ReadAsync(request, id, required: "companyId", finder.ContractsAsync, context.CancellationToken);
}
