using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>All customer mappings of a connection as a file that can be imported again.</summary>
internal sealed class ExportCustomerMappingsTrigger(PortalEndpoint endpoint, MappingEndpoint mappings, CustomerMappingKind kind)
{
    [Function(nameof(ExportCustomerMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "connections/{id}/customer-mappings/export")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => mappings.ExportAsync(caller, id, kind, "customer-mappings.csv", context.CancellationToken));
}
