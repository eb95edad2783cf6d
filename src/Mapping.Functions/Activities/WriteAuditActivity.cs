using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Appends one row to the audit log. A repeat finds it there.</summary>
internal sealed class WriteAuditActivity(AuditLog log, WorkScopes scopes)
{
    public sealed record Input(AuditRecord Record);

    [Function(nameof(WriteAuditActivity))]
    public async Task Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var subject = input.Record.Subject;
        using var scope = scopes.Enter(
            new Caller(subject.Tenant, subject.Context, subject.Actor, subject.CorrelationId), subject.ConnectionId, subject.OrderId, subject.InstanceId);
        await log.AppendAsync([input.Record], context.CancellationToken);
    }
}
