using Mapping.Functions.Candidates;
using Mapping.Functions.Triggers.Candidates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>What an order's Sync to Connection begins with: company and service as mapped, and the contracts.</summary>
internal sealed class GetSyncOptionsTrigger(CandidateEndpoint candidates, SyncOptionsReader options)
{
    [Function(nameof(GetSyncOptionsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/sync-options")] HttpRequest request,
        string id,
        FunctionContext context) =>
        candidates.ReadAsync(request, id, required: "customerId", options.ReadAsync, context.CancellationToken);
}
