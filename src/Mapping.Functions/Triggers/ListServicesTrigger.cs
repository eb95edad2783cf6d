using Mapping.Functions.Candidates;
using Mapping.Functions.Triggers.Candidates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Autotask services whose name begins with a text, those for the offer first.</summary>
internal sealed class ListServicesTrigger(CandidateEndpoint candidates, CandidateFinder finder)
{
    [Function(nameof(ListServicesTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/services")] HttpRequest request,
        string id,
        FunctionContext context) =>
        candidates.ReadAsync(request, id, required: null, finder.ServicesAsync, context.CancellationToken);
}
