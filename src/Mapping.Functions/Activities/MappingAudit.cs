using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Activities;

/// <summary>Audits a customer or offer mapping: only when it was newly made, or could not be.</summary>
internal sealed class MappingAudit(AuditLog log, TimeProvider time)
{
    public Task WriteAsync(
        MappingJob job, AuditOperation operation, MappingOutcome outcome, DateTimeOffset startedAt, string details, CancellationToken cancellationToken)
    {
        return outcome switch
        {
            // A repeat, even in a later attempt of the order, gives the same two rows.
            { MadeAt: { } madeAt } => AppendAsync(Start(OperationIds.Of(job.InstanceId, operation), madeAt), AuditStatus.Succeeded, code: null),
            { Attempt: MappingAttempt.Taken } =>
                AppendAsync(Start(OperationIds.Of(job.InstanceId, operation, job.Attempt), startedAt), AuditStatus.Failed, "MappedMeanwhile"),
            _ => Task.CompletedTask,
        };

        AuditRecord Start(Guid id, DateTimeOffset at) => new(
            id, operation, AuditStatus.Processing, job.Attempt, at, EndedAt: null, AuditSubjects.Of(job), Details: details);

        Task AppendAsync(AuditRecord start, AuditStatus status, string? code) => log.AppendAsync(
            [start, start with { Status = status, EndedAt = time.GetUtcNow(), Code = code }], cancellationToken);
    }
}
