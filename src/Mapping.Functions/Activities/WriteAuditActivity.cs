using Mapping.Functions.Audit;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Appends one row to the audit log. A repeat finds it there.</summary>
internal sealed class WriteAuditActivity(AuditLog log)
{
    public sealed record Input(AuditRecord Record);

    [Function(nameof(WriteAuditActivity))]
    public Task Run([ActivityTrigger] Input input, FunctionContext context) => log.AppendAsync([input.Record], context.CancellationToken);
}
