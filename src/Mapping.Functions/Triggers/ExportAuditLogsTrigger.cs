using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AuditLogs;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The audit log of the caller's context as a file, by the filters of the list.</summary>
internal sealed class ExportAuditLogsTrigger(PortalEndpoint endpoint, AuditReader audit, AuditFilters filters)
{
    [Function(nameof(ExportAuditLogsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "audit-logs/export")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(request, Rights.ReadAudit, caller => ExportAsync(new QueryReader(request.Query), caller, context.CancellationToken));

    private async Task<JsonAnswer> ExportAsync(QueryReader query, Caller caller, CancellationToken cancellationToken)
    {
        var format = query.Name<AuditFormat>("format") ?? AuditFormat.csv;
        var wanted = await filters.ReadAsync(query, caller, int.MaxValue, after: null, cancellationToken);
        if (query.Errors.Count > 0)
        {
            return ProblemAnswers.InvalidRequest(query.Errors);
        }

        var items = audit.AllAsync(wanted, cancellationToken);
        return format == AuditFormat.csv
            ? new CsvAnswer("audit-logs.csv", AuditColumns.Names, items.Select(AuditColumns.Cells))
            : new JsonStreamAnswer<AuditItem>("audit-logs.json", items);
    }
}
