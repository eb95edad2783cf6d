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

/// <summary>Proves that the tenant's audit log is as it was written, month by month.</summary>
internal sealed class VerifyAuditLogsTrigger(PortalEndpoint endpoint, AuditVerifier verifier, TimeProvider time)
{
    [Function(nameof(VerifyAuditLogsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "audit-logs/verify")] HttpRequest request,
        FunctionContext context) =>
        endpoint.ReadAsync(request, Rights.ReadAudit, caller => VerifyAsync(new QueryReader(request.Query), caller, context.CancellationToken));

    private async Task<JsonAnswer> VerifyAsync(QueryReader query, Caller caller, CancellationToken cancellationToken)
    {
        var (startDate, endDate) = await AuditRange.ReadAsync(query, time.GetUtcNow(), () => Task.FromResult<DateTimeOffset?>(null));
        if (query.Errors.Count > 0)
        {
            return ProblemAnswers.InvalidRequest(query.Errors);
        }

        var months = new List<AuditVerification>();
        foreach (var month in AuditMonths.Between(startDate, endDate))
        {
            months.Add(await verifier.VerifyAsync(caller.Tenant, month, cancellationToken));
        }

        return new JsonAnswer(StatusCodes.Status200OK, new AuditVerificationView(months.TrueForAll(month => month.IsIntact), months));
    }
}
