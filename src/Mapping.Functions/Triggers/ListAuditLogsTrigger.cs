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

/// <summary>The audit log of the caller's context, newest first.</summary>
internal sealed class ListAuditLogsTrigger(PortalEndpoint endpoint, AuditReader audit, AuditFilters filters)
{
    [Function(nameof(ListAuditLogsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "audit-logs")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(
            request,
            Rights.ReadAudit,
            caller => ListAsync(new QueryReader(request.Query), new PageTokens(request, caller), caller, context.CancellationToken));

    private async Task<JsonAnswer> ListAsync(QueryReader query, PageTokens tokens, Caller caller, CancellationToken cancellationToken)
    {
        var wanted = await filters.ReadAsync(query, caller, query.Number("pageSize", 1, 2000, 25), query.Position(tokens), cancellationToken);
        if (query.Errors.Count > 0)
        {
            return ProblemAnswers.InvalidRequest(query.Errors);
        }

        var page = await audit.ReadAsync(wanted, cancellationToken);
        return new JsonAnswer(StatusCodes.Status200OK, new AuditListView(page.Items, tokens.Write(page.Next), page.SearchedTo));
    }
}
