using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations;

/// <summary>The audit rows that the run itself writes: an operation's start, and its end whatever happens.</summary>
internal sealed class RunAudit(TaskOrchestrationContext context, OrderRun input)
{
    private readonly List<AuditRecord> _open = [];

    public async Task StartAsync(AuditOperation operation, Subscription? subscription = null)
    {
        var subject = AuditSubjects.Of(input.Caller, input.Order, context.InstanceId);
        var record = new AuditRecord(
            OperationIds.Of(context.InstanceId, operation, input.Attempt),
            operation,
            AuditStatus.Processing,
            input.Attempt,
            context.CurrentUtcDateTime,
            EndedAt: null,
            subject with { SubscriptionId = subscription?.Id ?? subject.SubscriptionId });
        await WriteAsync(record);
        _open.Add(record);
    }

    /// <summary>Ends every operation that is still open.</summary>
    public async Task EndAsync(RunEnd end, string? details, IReadOnlyList<CallEvidence> calls)
    {
        foreach (var start in _open)
        {
            await WriteAsync(start with
            {
                Status = end.Code is null ? AuditStatus.Succeeded : AuditStatus.Failed,
                EndedAt = context.CurrentUtcDateTime,
                Code = end.Code,
                Message = end.Violations.Count > 0 ? string.Join(" ", end.Violations.Select(violation => $"{violation.Message} {violation.Remedy}")) : end.Message,
                Details = details,
                Calls = calls,
            });
        }

        _open.Clear();
    }

    private Task WriteAsync(AuditRecord record) => context.CallActivityAsync(
        nameof(WriteAuditActivity), new WriteAuditActivity.Input(record), ActivityRetries.Infrastructure);
}
