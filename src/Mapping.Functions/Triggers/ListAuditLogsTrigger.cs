using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AuditLogs;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The audit log of the caller's context, newest first.</summary>
internal sealed class ListAuditLogsTrigger(PortalEndpoint endpoint, AuditReader audit, OrderStore orders, TimeProvider time)
{
    [Function(nameof(ListAuditLogsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "audit-logs")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(request, caller => ListAsync(new QueryReader(request.Query), new PageTokens(request, caller), caller, context.CancellationToken));

    private async Task<JsonAnswer> ListAsync(QueryReader query, PageTokens tokens, Caller caller, CancellationToken cancellationToken)
    {
        var orderId = query.Text("orderId", 64);
        var endDate = query.Instant("endDate") ?? time.GetUtcNow();
        var startDate = query.Instant("startDate") ?? await AcceptedAtAsync(caller, orderId, cancellationToken) ?? endDate.AddMonths(-1);
        var wanted = new AuditQuery(
            caller.Tenant,
            caller.Context,
            startDate,
            endDate,
            query.Names<AuditOperation>("operations"),
            query.Name<AuditStatus>("status"),
            query.Text("customer"),
            orderId,
            query.Number("pageSize", 1, 2000, 25),
            query.Position(tokens));
        if (query.Errors.Count > 0)
        {
            return ProblemAnswers.InvalidRequest(query.Errors);
        }

        if (AuditRange.IsTooLong(startDate, endDate))
        {
            return AuditRange.TooLong;
        }

        var page = await audit.ReadAsync(wanted, cancellationToken);
        return new JsonAnswer(StatusCodes.Status200OK, new ListView<AuditItem>(page.Items, tokens.Write(page.Next)));
    }

    /// <summary>An order's rows are all found without a date: none is older than the order.</summary>
    private async Task<DateTimeOffset?> AcceptedAtAsync(Caller caller, string? orderId, CancellationToken cancellationToken)
    {
        var order = orderId is null ? null : await orders.FindAsync(caller.Tenant, caller.Context, orderId, cancellationToken);
        return order?.AcceptedAt.AddMinutes(-1);
    }
}
